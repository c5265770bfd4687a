value = - 5
