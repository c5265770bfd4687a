value = { a = 1, }
