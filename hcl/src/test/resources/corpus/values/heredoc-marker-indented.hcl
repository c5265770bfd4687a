value = <<EOT
  a
    EOT
