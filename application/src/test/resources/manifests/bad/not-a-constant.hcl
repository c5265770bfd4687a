containers = [
  { name = "web", image = "web:${var.tag}", cpu = 128 + 128, memory = var.memory },
]
