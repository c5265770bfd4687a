value = { "for" = 1 }
