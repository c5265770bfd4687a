containers = [
  {
    name   = "web"
    image  = "nginx"
    cpu    = 256
    memory = 512
  }
]
