value = "$\"x\""
