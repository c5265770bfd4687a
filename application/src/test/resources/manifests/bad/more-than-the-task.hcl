cpu    = 512
memory = 1024
containers = [
  { name = "web", image = "web:1", cpu = 512, memory = 1024 },
  { name = "log", image = "log:1", cpu = 1, memory = 1 },
]
