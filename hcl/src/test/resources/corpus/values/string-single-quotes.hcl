value = "it's"
