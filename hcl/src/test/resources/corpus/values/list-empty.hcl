value = []
