value = 1.25e2
