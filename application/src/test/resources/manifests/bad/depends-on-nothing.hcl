containers = [
  {
    name      = "web"
    image     = "web:1"
    cpu       = 256
    memory    = 512
    dependsOn = [
      { containerName = "web", condition = "START" },
      { containerName = "cofnig", condition = "START" },
      { containerName = "database", condition = "START" },
    ]
  },
  { name = "config", image = "config:1", cpu = 256, memory = 512, essential = false },
]
