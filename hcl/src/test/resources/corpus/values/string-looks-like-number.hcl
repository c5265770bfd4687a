value = "256"
