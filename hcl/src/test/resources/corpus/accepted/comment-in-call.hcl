a = f( # why
  1, # one
  # nothing
  2
)
