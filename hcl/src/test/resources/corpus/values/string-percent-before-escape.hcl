value = "%\n"
