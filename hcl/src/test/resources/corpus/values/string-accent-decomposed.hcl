value = "é"
