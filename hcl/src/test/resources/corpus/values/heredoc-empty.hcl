value = <<EOT
EOT
