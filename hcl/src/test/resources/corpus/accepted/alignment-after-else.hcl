a = 1
b {
c = 1
long_name = 2
}
longer = 2
d = 3
