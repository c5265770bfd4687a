containers = [
  {
    image = "${var.registry}/testbed:2.6.3"
    cpu   = 256
  }
]
