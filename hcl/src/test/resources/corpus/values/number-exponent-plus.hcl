value = 1e+2
