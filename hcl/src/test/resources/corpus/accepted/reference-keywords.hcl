a = true.b
c = null
d = for.x
