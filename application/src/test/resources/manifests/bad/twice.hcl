volumes = [{ name = "files" }, { name = "files" }]
containers = [
  {
    name        = "web"
    image       = "web:1"
    cpu         = 256
    memory      = 512
    secrets     = [{ name = "TOKEN", valueFrom = "arn:token" }]
    environment = [{ name = "TOKEN", value = "a" }, { name = "ZONE", value = "b" }, { name = "ZONE", value = "c" }]
  },
  {
    name      = "web"
    image     = "web:2"
    cpu       = 256
    memory    = 512
    essential = false
  },
]
