cpu    = "256"
memory = 512.5
containers = [
  {
    name         = 1
    image        = "web:1"
    essential    = "yes"
    entryPoint   = "serve"
    command      = ["serve", 1]
    dockerLabels = { tier = 1 }
    healthCheck  = []
    stopTimeout  = 4294967296
  },
  "sidecar",
]
