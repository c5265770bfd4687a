a = <<EOT
x
EOT
longer = 1
b = 2
