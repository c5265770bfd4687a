value = <<EOT
\n \" \\ \u0041
EOT
