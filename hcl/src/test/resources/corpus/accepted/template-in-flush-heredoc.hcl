a = <<-EOT
    x ${b}
    %{ if c }
      y
    %{ endif }
  EOT
