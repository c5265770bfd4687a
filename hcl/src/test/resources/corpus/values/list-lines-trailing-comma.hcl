value = [
  "a",
  "b",
]
