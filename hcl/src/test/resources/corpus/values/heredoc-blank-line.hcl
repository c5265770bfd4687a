value = <<EOT

EOT
