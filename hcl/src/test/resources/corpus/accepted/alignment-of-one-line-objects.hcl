a = { b = 1 }
long_name = { c = 2 }
