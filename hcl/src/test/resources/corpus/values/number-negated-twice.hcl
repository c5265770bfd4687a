value = -(-5)
