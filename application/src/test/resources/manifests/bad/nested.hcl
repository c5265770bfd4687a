cpu     = 512
memory  = 1024
volumes = [{ name = "files", efsVolumeConfiguration = { rootDirectory = "/", authorizationConfig = { iam = true } } }]
containers = [
  {
    name  = "web"
    image = "web:1"
    linuxParameters = {
      capabilities = { ad = ["SYS_PTRACE"] }
      tmpfs        = [{ containerPath = "/tmp" }]
    }
    healthCheck = {
      comand   = ["CMD", "true"]
      interval = "10"
    }
    logConfiguration = {
      logDriver     = "awslogs"
      secretOptions = [{ name = "key", value = "x" }]
    }
  }
]
