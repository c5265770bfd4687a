value = "caf\u00e9"
