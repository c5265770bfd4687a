containers = [
  {
    name        = null
    image       = "web:1"
    cpu         = null
    memory      = 512
    environment = [{ name = "ZONE", value = null }]
  }
]
