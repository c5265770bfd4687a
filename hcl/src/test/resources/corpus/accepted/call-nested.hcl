a = f(g(h()))
