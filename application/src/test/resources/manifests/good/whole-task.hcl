cpu                  = 512
memory               = 1024
enableFaultInjection = true
ephemeralStorage     = { sizeInGiB = 30 }
runtimePlatform      = { cpuArchitecture = "ARM64", operatingSystemFamily = "LINUX" }
tags                 = [{ key = "team", value = "core" }, { key = "bare" }]

volumes = [
  { name = "scratch" },
  { name = "host", host = { sourcePath = "/srv" }, configuredAtLaunch = false },
  {
    name = "files"
    efsVolumeConfiguration = {
      fileSystemId          = "fs-0123456789abcdef0"
      rootDirectory         = "/"
      transitEncryption     = "ENABLED"
      transitEncryptionPort = 2999
      authorizationConfig   = { accessPointId = "fsap-0123456789abcdef0", iam = "ENABLED" }
    }
  },
]

containers = [
  { name = "web", image = "web:1" },
]
