value = "a	b"
