value = <<EOT
a
EOT   
