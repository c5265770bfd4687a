value = ""
