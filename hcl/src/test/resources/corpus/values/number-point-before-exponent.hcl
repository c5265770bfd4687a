value = 1.e2
