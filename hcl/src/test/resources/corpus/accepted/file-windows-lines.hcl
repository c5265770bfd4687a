a=1
longer = 2 # two
b {
c=3
}
