containers = [
  { name = "web", image = "web:1, cpu = 256 },
  { name = "log" image = "log:1" },
]
memory 512
