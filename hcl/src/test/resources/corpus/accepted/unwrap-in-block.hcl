b "l" {
c = "${var.d}"
e {
f = "${var.g}"
}
}
