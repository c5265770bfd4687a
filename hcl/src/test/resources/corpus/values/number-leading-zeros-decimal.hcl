value = 00.10
