value = "$ {x}"
