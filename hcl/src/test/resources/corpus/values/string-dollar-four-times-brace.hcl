value = "$$$${x}"
