cpu    = 16384
memory = 262144
containers = [
  { name = "web", image = "web:1" },
]
