value = 0.1
