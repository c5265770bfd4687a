# /* not open
a = 1 // */ not closed
