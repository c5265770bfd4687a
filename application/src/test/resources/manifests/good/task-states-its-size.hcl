cpu    = 1024
memory = 2048

containers = [
  {
    name      = "web"
    image     = "web:1"
    dependsOn = [{ containerName = "config", condition = "SUCCESS" }]
  },
  {
    name      = "config"
    image     = "config:1"
    cpu       = 0
    memory    = 256
    essential = false
  },
]
