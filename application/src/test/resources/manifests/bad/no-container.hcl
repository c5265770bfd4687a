containers = []
