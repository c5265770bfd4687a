value = [
  "a"
  , "b"
]
