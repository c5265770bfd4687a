value = 256
