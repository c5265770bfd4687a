value = <<-EOT
  EOT
