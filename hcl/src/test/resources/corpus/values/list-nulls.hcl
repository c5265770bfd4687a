value = [null, null]
