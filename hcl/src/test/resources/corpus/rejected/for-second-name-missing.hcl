a = [for k, in c : k]
