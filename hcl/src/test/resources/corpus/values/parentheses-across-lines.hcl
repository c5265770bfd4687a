value = (
  "a"
)
