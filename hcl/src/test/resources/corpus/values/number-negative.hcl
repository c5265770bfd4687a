value = -5
