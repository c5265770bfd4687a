value = "true"
