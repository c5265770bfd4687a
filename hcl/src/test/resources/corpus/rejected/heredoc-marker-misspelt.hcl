a = <<EOT
x
EOF
b = 1
