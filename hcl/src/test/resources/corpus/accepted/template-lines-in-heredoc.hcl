b {
a = <<EOT
x ${[
1,
2
]} y
EOT
c = 1
}
