value = "\U0010FFFF"
