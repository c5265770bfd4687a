data "aws_region" "current" {}

locals {
  name = "${var.environment}-${data.aws_region.current.name}"
}

resource "aws_vpc" "this" {
  cidr_block                       = var.cidr
  assign_generated_ipv6_cidr_block = true
  enable_dns_support               = true
  enable_dns_hostnames             = true

  # The ranges kept for later are written on the network itself, where whoever plans the next one looks first.
  tags = merge(
    { Name = local.name, "astra:spare-zone" = var.spare_zone },
    { for name, zone in var.zones : "astra:spare:${name}" => join(" ", zone.spare) },
  )

  lifecycle {
    precondition {
      condition     = alltrue([for name in keys(var.zones) : startswith(name, data.aws_region.current.name)])
      error_message = "The zones are ${join(", ", keys(var.zones))}, but the provider's region is ${data.aws_region.current.name}."
    }
  }
}
