value = <<-EOT
      a
EOT
