containers = [
  {
    name   = "web"
    image  = "web:1"
    cpu    = 256
    memory = 512
    portMappings = [
      { containerPort = 0 },
      { containerPort = 65536 },
      { containerPort = 80, hostPort = 8080 },
      { containerPort = 80, protocol = "http" },
      { protocol = "tcp" },
      { containerPort = 80, containerPortRange = "80-90" },
    ]
  }
]
