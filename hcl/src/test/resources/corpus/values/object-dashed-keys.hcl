value = { my-key = 1, x--y- = 2 }
