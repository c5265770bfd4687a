a = {
b = 1
long_name = 2
"c d" = 3
(e) = 4
}
