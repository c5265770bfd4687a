a = (b).c
d = (b)[0]
