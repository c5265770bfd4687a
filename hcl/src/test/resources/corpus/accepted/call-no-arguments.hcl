a = f()
b = f ( )
