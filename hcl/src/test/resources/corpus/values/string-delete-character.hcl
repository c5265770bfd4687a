value = ""
