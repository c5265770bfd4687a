a = {
b : 1
long_name : 2
c = 3
}
