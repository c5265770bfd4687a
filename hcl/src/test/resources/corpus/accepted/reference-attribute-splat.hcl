a = b.*.c
d = b.*
e = b.*.c.0.d
f = b.*.c[0]
g = b.*.c[*].d
