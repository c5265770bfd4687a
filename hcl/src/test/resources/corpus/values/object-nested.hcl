value = { a = { b = { c = [] } } }
