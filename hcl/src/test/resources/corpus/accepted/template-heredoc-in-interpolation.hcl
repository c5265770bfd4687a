a = "x${<<EOT
b
EOT
}"
