value = { ("a") = 1, (2) = 2, (true) = 3 }
