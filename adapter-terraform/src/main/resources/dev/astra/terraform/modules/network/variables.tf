variable "environment" {
  description = "Name of the environment that the network belongs to."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,24}[a-z0-9]$", var.environment))
    error_message = "An environment's name is 2 to 26 lower-case letters, digits and hyphens; it starts with a letter and does not end with a hyphen."
  }
}

variable "cidr" {
  description = "The network's IPv4 range: one /16 out of 10.0.0.0/8, used by no other environment or region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^10\\.[0-9]{1,3}\\.0\\.0/16$", var.cidr)) && can(cidrhost(var.cidr, 0))
    error_message = "A network is a /16 out of 10.0.0.0/8, for example \"10.160.0.0/16\"."
  }
}

variable "zones" {
  description = "The availability zones in use, each with its /18 and, inside it, its public /20, its private /20 and the two /20 that stay free for later."
  type = map(object({
    cidr    = string
    public  = string
    private = string
    spare   = list(string)
  }))
  nullable = false

  validation {
    condition     = contains([2, 3], length(var.zones))
    error_message = "A network spans two or three availability zones; the remaining /18 is its spare zone."
  }

  validation {
    condition     = alltrue([for name in keys(var.zones) : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$", name))])
    error_message = "A zone is keyed by its availability zone's name, for example \"us-east-2a\"."
  }

  validation {
    condition = alltrue([
      for zone in values(var.zones) :
      try(endswith(zone.cidr, "/18") && zone.cidr == cidrsubnet(zone.cidr, 0, 0), false)
    ])
    error_message = "A zone's cidr must be an aligned /18, for example \"10.160.64.0/18\"."
  }

  validation {
    condition = alltrue([
      for zone in values(var.zones) :
      try(cidrhost("${split("/", zone.cidr)[0]}/16", 0) == cidrhost(var.cidr, 0), false)
    ])
    error_message = "Each zone's cidr must lie inside the network's cidr."
  }

  validation {
    condition     = length(distinct([for zone in values(var.zones) : zone.cidr])) == length(var.zones)
    error_message = "Two zones have the same cidr."
  }

  validation {
    condition     = alltrue([for zone in values(var.zones) : length(zone.spare) == 2])
    error_message = "A zone has two spare blocks: with public and private they fill its /18."
  }

  validation {
    condition = alltrue(flatten([
      for zone in values(var.zones) : [
        for block in concat([zone.public, zone.private], zone.spare) :
        try(endswith(block, "/20") && block == cidrsubnet(block, 0, 0), false)
      ]
    ]))
    error_message = "The public, private and spare blocks of a zone must be aligned /20s, for example \"10.160.16.0/20\"."
  }

  validation {
    condition = alltrue(flatten([
      for zone in values(var.zones) : [
        for block in concat([zone.public, zone.private], zone.spare) :
        try(cidrhost("${split("/", block)[0]}/18", 0) == cidrhost(zone.cidr, 0), false)
      ]
    ]))
    error_message = "The public, private and spare blocks of a zone must lie inside the zone's cidr."
  }

  validation {
    condition = alltrue([
      for zone in values(var.zones) :
      length(distinct(concat([zone.public, zone.private], zone.spare))) == 2 + length(zone.spare)
    ])
    error_message = "The public, private and spare blocks of a zone must differ from each other."
  }
}

variable "spare_zone" {
  description = "The /18 that no zone uses, kept free for a fourth one."
  type        = string
  nullable    = false

  validation {
    condition     = try(endswith(var.spare_zone, "/18") && var.spare_zone == cidrsubnet(var.spare_zone, 0, 0), false)
    error_message = "The spare zone must be an aligned /18, for example \"10.160.192.0/18\"."
  }

  validation {
    condition     = try(cidrhost("${split("/", var.spare_zone)[0]}/16", 0) == cidrhost(var.cidr, 0), false)
    error_message = "The spare zone must lie inside the network's cidr."
  }

  validation {
    condition     = !contains([for zone in values(var.zones) : zone.cidr], var.spare_zone)
    error_message = "The spare zone is already used by a zone."
  }
}

variable "nat_gateways" {
  description = "Number of NAT gateways, for IPv4 from the private subnets: 0 (none, they reach the internet over IPv6 only), 1 (shared) or one for each zone. Each costs about $33 a month and traffic."
  type        = number
  nullable    = false
  default     = 0

  validation {
    condition     = contains([0, 1, length(var.zones)], var.nat_gateways)
    error_message = "Have no NAT gateway, one, or one for each zone."
  }
}

variable "flow_log_retention_days" {
  description = "Days to keep a log of the network's connections. Null, the default, keeps none."
  type        = number
  default     = null

  validation {
    condition = var.flow_log_retention_days == null || try(contains(
      [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
      var.flow_log_retention_days
    ), false)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}
