value = <<-EOT
	a
  b
  EOT
