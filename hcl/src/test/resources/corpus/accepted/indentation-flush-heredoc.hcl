b {
a = <<-EOT
      kept
   EOT
}
