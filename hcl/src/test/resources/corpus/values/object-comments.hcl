value = { # start
  a = 1 # one
  // two
  /* three */ b = 2
  # end
}
