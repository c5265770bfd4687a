value = 1.500
