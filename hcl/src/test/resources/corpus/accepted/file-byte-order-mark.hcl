# marked
a=1
