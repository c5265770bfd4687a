value = {
  a = <<EOT
one
EOT
  b = <<-EOT
    two
  EOT
}
