containers = [
  {
    name        = "my web"
    image       = "Web:1"
    cpu         = 256
    memory      = 512
    environment = [{ name = "", value = "a" }]
  }
]
