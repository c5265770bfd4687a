value = <<EOT
a = { b = 1 }
}
]
EOT
