value = <<-EOT
  a
      EOT
