a = [ # list
1, # one
] # end
bcd = 2 # two
