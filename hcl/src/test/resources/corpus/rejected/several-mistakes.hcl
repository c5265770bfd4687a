terraform {
  required_version = = "1"
}

module "network" {
  source = 'x'
  cidr   = "10.0.0.0/16
  zones  = [1 2]
  tags   = { a = 1 b = 2 }
}

output "id" {
  value = module.network.
}

variable "x" {
  default = {
    a = [1, 2
    b = 3
  }
}

locals
{
  y = 1
  y = 2
}
