value = false
