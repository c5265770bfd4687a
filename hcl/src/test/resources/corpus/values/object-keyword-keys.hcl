value = { true = 1, false = 2, null = 3, if = 4, in = 5 }
