variable "zones" {
  description = "How many zones"
  type        = number
  default     = 3

  validation {
    condition     = var.zones >= 2 && var.zones <= 4
    error_message = "Between 2 and 4 zones, not ${var.zones}."
  }
}

variable "services" {
  type = map(object({
    port = optional(number, 8080)
    tags = list(string)
  }))
  default = {}
}
