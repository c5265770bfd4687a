containers = [
  {
    name  = "testbed"
    ports = [8080, 8081
    cpu   = 256
    memory = = 512
  }
]
