value = "a\nb\rc\td"
