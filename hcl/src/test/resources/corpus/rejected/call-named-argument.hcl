a = f(x = 1)
