value = true
