value = "100%"
