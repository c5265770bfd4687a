value = <<-EOT
    

  EOT
