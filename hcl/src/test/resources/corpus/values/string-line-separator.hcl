value = "a b"
