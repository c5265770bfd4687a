a = (
b +
    c
)
