This is not HCL. Really!
