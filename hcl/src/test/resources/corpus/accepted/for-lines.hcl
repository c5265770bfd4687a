a = [
for b in c :
b.d
if b.e
]
