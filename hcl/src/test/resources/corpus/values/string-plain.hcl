value = "hello"
