value = 007
