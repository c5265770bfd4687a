a = (
b
? c
: d
)
