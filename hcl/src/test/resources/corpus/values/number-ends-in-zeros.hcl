value = 250000
