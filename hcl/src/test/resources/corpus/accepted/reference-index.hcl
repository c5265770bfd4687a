a = b[0]
c = b[ "x" ]
d = b[e.f]
g = b[0][1]
