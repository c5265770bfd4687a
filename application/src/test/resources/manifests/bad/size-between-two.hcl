containers = [
  { name = "web", image = "web:1", cpu = 256, memory = 3072 },
]
