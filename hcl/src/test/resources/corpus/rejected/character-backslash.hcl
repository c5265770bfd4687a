a = b \
  c
