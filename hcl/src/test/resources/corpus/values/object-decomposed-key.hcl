value = { "é" = 1 }
