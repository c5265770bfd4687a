value = <<EOT
# a // b /* c */
EOT
