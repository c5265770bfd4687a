variable "name" {
  description = "The zone's domain name, for example \"orreri.xyz\" or \"staging.orreri.xyz\", in lower case and without the final dot."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?$", var.name)) && length(var.name) <= 253
    error_message = "The name must be a domain name in lower case without the final dot, for example \"staging.orreri.xyz\"."
  }
}

variable "delegations" {
  description = "Subdomains that other zones answer for: the label below this zone => the other zone's name servers."
  type        = map(list(string))
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for label in keys(var.delegations) : can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", label))])
    error_message = "A delegation is keyed by one label below the zone, for example \"staging\", not \"staging.orreri.xyz\"."
  }

  validation {
    condition     = alltrue([for servers in values(var.delegations) : length(distinct(servers)) >= 2])
    error_message = "A delegation needs at least two name servers; Route 53 gives a zone four."
  }

  validation {
    condition     = alltrue([for server in flatten(values(var.delegations)) : can(regex("^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9-]+\\.?$", server))])
    error_message = "A name server is given by its host name, for example \"ns-1.awsdns-01.org\"."
  }
}
