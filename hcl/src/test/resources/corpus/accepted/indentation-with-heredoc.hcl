b {
a = {
c = <<EOT
    kept
EOT
d = 1
}
}
