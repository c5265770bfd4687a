ingress {
port=1
}
ingress {
port=2
}
