a = b.0
c = b.0.d
e = b.0.c.1
