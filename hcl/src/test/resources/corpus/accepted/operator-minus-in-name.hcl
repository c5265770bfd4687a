a = b-c
d = b - c
e = b -c
