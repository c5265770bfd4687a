value = "a\u0000b"
