containers = [
  {
    name         = "media"
    image        = "media:1"
    cpu          = 512
    memory       = 1024
    portMappings = [
      { containerPort = 443, hostPort = 443 },
      { containerPortRange = "10000-10100", protocol = "udp" },
    ]
  }
]
