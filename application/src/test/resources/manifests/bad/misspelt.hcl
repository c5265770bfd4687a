contaners = []

containers = [
  {
    name         = "web"
    imgae        = "web:1"
    image        = "web:1"
    cpu          = 256
    memory       = 512
    somethingNew = true
  }
]
