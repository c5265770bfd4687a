a = -b
c = - d
e = f-g
h = f - -g
i = -(j)
k = [-1,- 2]
l = {a=-1}
m = f(-1)
n = b ? -1 : -2
