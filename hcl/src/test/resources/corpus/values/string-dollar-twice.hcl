value = "$$"
