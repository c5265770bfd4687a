value = [<<A
one
A
, <<B
two
B
]
