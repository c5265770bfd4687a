a = 1 /* one */
long_name = 2 /* two */
