a = f(b ...)
c = {for d in e : d => 1 ...}
