value = 2E5
