value = 1e-7
