value = "\\$${x}"
