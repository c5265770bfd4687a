value = { "a\tb$${c}" = 1 }
