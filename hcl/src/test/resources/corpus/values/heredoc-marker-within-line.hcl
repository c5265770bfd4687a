value = <<EOT
EOT is here
the EOT
EOTX
$EOT
EOT
