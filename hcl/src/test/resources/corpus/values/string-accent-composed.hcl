value = "é"
