a = 1 # one
longer = "x" # two
b = [] // three
