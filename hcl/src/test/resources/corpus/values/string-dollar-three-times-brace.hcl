value = "$$${x}"
