a = [for v in c : v...]
