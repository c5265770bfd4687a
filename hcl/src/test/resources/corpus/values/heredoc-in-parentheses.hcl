value = (<<EOT
a
EOT
)
