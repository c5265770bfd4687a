containers = [
  { name = "web", image = "web:1", cpu = 256, memory = 512 },
  { name = "log", image = "log:1", cpu = 128, memory = 512, essential = false },
]
