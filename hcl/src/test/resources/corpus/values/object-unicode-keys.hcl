value = { größe = 1, 高さ = 2 }
