a = [for i,b in c : b]
