a = 512MB
