a = [for for in in : for]
