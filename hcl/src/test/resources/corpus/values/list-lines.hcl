value = [
  "a",
  "b"
]
