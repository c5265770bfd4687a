a = [for b in [c] : b]
d = in[0]
e = [in [0]]
