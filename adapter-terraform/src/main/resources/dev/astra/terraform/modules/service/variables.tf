variable "name" {
  description = "Name of the service. Its repository, load balancer, task family and address are named after it."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}[a-z0-9]$", var.name)) && !strcontains(var.name, "--")
    error_message = "A service's name is 2 to 32 lower-case letters, digits and single hyphens; it starts with a letter and does not end with a hyphen."
  }

  validation {
    condition     = !startswith(var.name, "internal-")
    error_message = "A service's name must not start with \"internal-\": AWS keeps that prefix for its own load balancers."
  }
}

variable "environment" {
  description = "Name of the environment that the service runs in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,24}[a-z0-9]$", var.environment))
    error_message = "An environment's name is 2 to 26 lower-case letters, digits and hyphens; it starts with a letter and does not end with a hyphen."
  }
}

variable "exposure" {
  description = "Who reaches the service: \"public\" (everyone), \"internal\" (the network and whoever `astra connect` lets in) or \"worker\" (nobody: it has no load balancer)."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["public", "internal", "worker"], var.exposure)
    error_message = "The exposure is \"public\", \"internal\" or \"worker\"."
  }
}

variable "entry" {
  description = "How everyone reaches a public service: \"cloudfront\", a distribution in front of a load balancer that has no public address, or \"load_balancer\", which is on the internet itself. The latter costs $3.65 a month more for each zone; choose it for responses that keep silent for longer than CloudFront waits, and for gRPC."
  type        = string
  nullable    = false
  default     = "cloudfront"

  validation {
    condition     = contains(["cloudfront", "load_balancer"], var.entry)
    error_message = "The entry is \"cloudfront\" or \"load_balancer\"."
  }
}

variable "response_timeout" {
  description = "Seconds that CloudFront waits for the service to begin its response, and then for each further part of it."
  type        = number
  nullable    = false
  default     = 60

  validation {
    condition     = var.response_timeout == floor(var.response_timeout) && var.response_timeout >= 1 && var.response_timeout <= 120
    error_message = "The response timeout is a whole number from 1 to 120 seconds."
  }
}

variable "price_class" {
  description = "Where CloudFront answers from: \"PriceClass_100\" (North America and Europe, the cheapest), \"PriceClass_200\" (also Asia, the Middle East and Africa) or \"PriceClass_All\"."
  type        = string
  nullable    = false
  default     = "PriceClass_100"

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "The price class is \"PriceClass_100\", \"PriceClass_200\" or \"PriceClass_All\"."
  }
}

variable "zones" {
  description = "Number of the network's availability zones that the load balancer and the tasks use, 2 or 3. Null takes all of them, but two where the load balancer has public addresses, of which each costs $3.65 a month."
  type        = number
  default     = null

  validation {
    condition     = var.zones == null || try(contains([2, 3], var.zones), false)
    error_message = "A service uses two or three availability zones."
  }
}

variable "network" {
  description = "The network to run in: what the network module puts out."
  type = object({
    vpc_id                    = string
    cidr                      = string
    ipv6_cidr                 = string
    public_subnet_ids         = list(string)
    private_subnet_ids        = list(string)
    connect_security_group_id = string
  })
  nullable = false
}

variable "cluster" {
  description = "The cluster to run on: what the cluster module puts out."
  type = object({
    arn  = string
    name = string
  })
  nullable = false
}

variable "dns" {
  description = "The zone in which the service gets its name, <service>.<region>.<zone>, and its certificate: what the dns-zone module puts out. Null leaves it with the address that AWS gave the distribution, or with the load balancer's own and plain HTTP."
  type = object({
    zone_id   = string
    zone_name = string
  })
  default = null
}

variable "permissions_boundary_arn" {
  description = "ARN of the permissions boundary that the service's roles carry: the service_boundary_arn of the account's baseline. An environment's admin role can make roles with it only."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:[^:]+:iam::[0-9]{12}:policy/.+$", var.permissions_boundary_arn))
    error_message = "The permissions boundary must be the ARN of an IAM policy."
  }
}

variable "container_port" {
  description = "Port on which the container listens for HTTP. Must be the containerPort of the service's manifest."
  type        = number
  nullable    = false
  default     = 8080

  validation {
    condition     = var.container_port == floor(var.container_port) && var.container_port >= 1 && var.container_port <= 65535
    error_message = "The container port is a whole number from 1 to 65535."
  }
}

variable "health_check" {
  description = "How the load balancer finds out whether a task is healthy: it asks for the path every interval seconds, waits timeout seconds for one of the status codes in matcher, and believes the result after so many in a row. A new task is left alone for grace_period seconds."
  type = object({
    path                = optional(string, "/")
    matcher             = optional(string, "200-399")
    interval            = optional(number, 15)
    timeout             = optional(number, 5)
    healthy_threshold   = optional(number, 2)
    unhealthy_threshold = optional(number, 3)
    grace_period        = optional(number, 60)
  })
  nullable = false
  default  = {}

  validation {
    condition     = startswith(var.health_check.path, "/") && length(var.health_check.path) <= 1024
    error_message = "The health check's path starts with \"/\" and has at most 1024 characters."
  }

  validation {
    condition     = can(regex("^[0-9]{3}(-[0-9]{3})?(,[0-9]{3}(-[0-9]{3})?)*$", var.health_check.matcher))
    error_message = "The health check's matcher is made of status codes and ranges, for example \"200\", \"200-399\" or \"200,204\"."
  }

  validation {
    condition     = var.health_check.interval >= 5 && var.health_check.interval <= 300
    error_message = "The health check's interval is 5 to 300 seconds."
  }

  validation {
    condition     = var.health_check.timeout >= 2 && var.health_check.timeout < var.health_check.interval
    error_message = "The health check's timeout is at least 2 seconds and shorter than its interval."
  }

  validation {
    condition = alltrue([
      for threshold in [var.health_check.healthy_threshold, var.health_check.unhealthy_threshold] : threshold >= 2 && threshold <= 10
    ])
    error_message = "The health check's thresholds are 2 to 10 results in a row."
  }

  validation {
    condition     = var.health_check.grace_period >= 0 && var.health_check.grace_period <= 7200
    error_message = "The health check's grace period is 0 to 7200 seconds."
  }
}

variable "desired_count" {
  description = "Number of tasks that the service starts with. Afterwards deployments, and whoever scales the service, decide."
  type        = number
  nullable    = false
  default     = 1

  validation {
    condition     = var.desired_count == floor(var.desired_count) && var.desired_count >= 0 && var.desired_count <= 1000
    error_message = "The desired count is a whole number from 0 to 1000."
  }
}

variable "cpu" {
  description = "CPU of the starter task in units, 1024 to a virtual CPU. Deployments take theirs from the manifest."
  type        = number
  nullable    = false
  default     = 256

  validation {
    condition     = contains(keys(local.fargate_memory), tostring(var.cpu))
    error_message = "Fargate offers 256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units."
  }
}

variable "memory" {
  description = "Memory of the starter task in MiB. Deployments take theirs from the manifest."
  type        = number
  nullable    = false
  default     = 512

  validation {
    condition     = contains(lookup(local.fargate_memory, tostring(var.cpu), []), var.memory)
    error_message = "With ${var.cpu} CPU units Fargate offers these amounts of memory in MiB: ${join(", ", lookup(local.fargate_memory, tostring(var.cpu), []))}."
  }
}

variable "cpu_architecture" {
  description = "Processor that the starter task's image is built for: \"ARM64\", which costs a fifth less, or \"X86_64\". Deployments take theirs from the manifest."
  type        = string
  nullable    = false
  default     = "ARM64"

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "The CPU architecture is \"ARM64\" or \"X86_64\"."
  }
}

variable "image" {
  description = "Image of the starter task, which answers until the first deployment."
  type        = string
  nullable    = false
  default     = "ghcr.io/orreri/astra-standin-container:latest"

  validation {
    condition     = can(regex("^[^[:space:]]+$", var.image))
    error_message = "The image is a reference such as \"ghcr.io/orreri/astra-standin-container:latest\"."
  }
}

variable "task_subnets" {
  description = "Where tasks run: in the \"public\" subnets with public addresses, which costs no NAT gateway (their security group admits the load balancer only), or in the \"private\" ones, which need the network's NAT gateways to reach images and AWS."
  type        = string
  nullable    = false
  default     = "public"

  validation {
    condition     = contains(["public", "private"], var.task_subnets)
    error_message = "Tasks run in the \"public\" or the \"private\" subnets."
  }
}

variable "log_retention_days" {
  description = "Days to keep the service's logs."
  type        = number
  nullable    = false
  default     = 30

  validation {
    condition = contains(
      [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
      var.log_retention_days
    )
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "deregistration_delay" {
  description = "Seconds that a task which is being replaced has to finish its requests."
  type        = number
  nullable    = false
  default     = 30

  validation {
    condition     = var.deregistration_delay >= 0 && var.deregistration_delay <= 3600
    error_message = "The deregistration delay is 0 to 3600 seconds."
  }
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the load balancer until this is switched off."
  type        = bool
  nullable    = false
  default     = false
}
