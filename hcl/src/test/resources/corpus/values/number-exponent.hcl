value = 1e3
