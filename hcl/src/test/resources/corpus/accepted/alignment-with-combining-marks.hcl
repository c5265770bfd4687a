a = "éé" # one
b = "ee" # two
