a = 1 # one
# alone
longer = 2 # two
