containers = [
  {
    name                  = "web"
    image                 = "web:1"
    repositoryCredentials = { credentialsParameter = "arn:aws:secretsmanager:us-east-2:317441058719:secret:pull" }
    cpu                   = 256
    memory                = 512
    memoryReservation     = 256
    links                 = ["other"]
    portMappings = [
      { containerPort = 8080, hostPort = 8080, protocol = "tcp", name = "http", appProtocol = "http" },
    ]
    essential = true
    restartPolicy = {
      enabled              = true
      ignoredExitCodes     = [0, 143]
      restartAttemptPeriod = 60
    }
    entryPoint       = ["/bin/sh", "-c"]
    command          = ["serve"]
    environment      = [{ name = "ZONE", value = "b" }]
    environmentFiles = [{ value = "arn:aws:s3:::settings/web.env", type = "s3" }]
    mountPoints      = [{ sourceVolume = "scratch", containerPath = "/scratch", readOnly = false }]
    volumesFrom      = [{ sourceContainer = "web", readOnly = true }]
    linuxParameters = {
      capabilities       = { add = ["SYS_PTRACE"], drop = ["ALL"] }
      devices            = [{ hostPath = "/dev/fuse", containerPath = "/dev/fuse", permissions = ["read"] }]
      initProcessEnabled = true
      sharedMemorySize   = 64
      tmpfs              = [{ containerPath = "/tmp", size = 64, mountOptions = ["noexec"] }]
      maxSwap            = 0
      swappiness         = 0
    }
    secrets                = [{ name = "TOKEN", valueFrom = "arn:aws:secretsmanager:us-east-2:317441058719:secret:token" }]
    dependsOn              = [{ containerName = "other", condition = "START" }]
    startTimeout           = 30
    stopTimeout            = 30
    versionConsistency     = "enabled"
    hostname               = "web"
    user                   = "1000:1000"
    workingDirectory       = "/app"
    disableNetworking      = false
    privileged             = false
    readonlyRootFilesystem = true
    dnsServers             = ["10.0.0.2"]
    dnsSearchDomains       = ["internal"]
    extraHosts             = [{ hostname = "db", ipAddress = "10.0.0.9" }]
    dockerSecurityOptions  = ["no-new-privileges"]
    interactive            = false
    pseudoTerminal         = false
    dockerLabels           = { team = "core", "com.example/tier" = "1" }
    ulimits                = [{ name = "nofile", softLimit = 65536, hardLimit = 65536 }]
    logConfiguration = {
      logDriver     = "awslogs"
      options       = { awslogs-group = "web" }
      secretOptions = [{ name = "apikey", valueFrom = "arn:aws:secretsmanager:us-east-2:317441058719:secret:log" }]
    }
    healthCheck = {
      command     = ["CMD-SHELL", "true"]
      interval    = 10
      timeout     = 5
      retries     = 3
      startPeriod = 15
    }
    systemControls        = [{ namespace = "net.core.somaxconn", value = "1024" }]
    resourceRequirements  = [{ value = "1", type = "GPU" }]
    firelensConfiguration = { type = "fluentbit", options = { enable-ecs-log-metadata = "true" } }
    credentialSpecs       = ["credentialspecdomainless:arn"]
  },
  {
    name      = "other"
    image     = "other:1"
    cpu       = 256
    memory    = 512
    essential = false
  },
]
