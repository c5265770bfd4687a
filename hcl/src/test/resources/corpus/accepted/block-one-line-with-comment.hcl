b { a = 1 /* one */ } # b
