value = (((7)))
