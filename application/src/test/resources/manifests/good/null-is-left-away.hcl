cpu = null

containers = [
  {
    name    = "web"
    image   = "web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    cpu     = 256
    memory  = 512
    command = null
  }
]
