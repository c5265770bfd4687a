value = [ # start
  1, # one
  /* two */ 2, // two
  # end
]
