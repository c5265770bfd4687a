module "network" {
  source = "../../modules/network"
  cidr_block = "10.16.0.0/16"
  zones = slice(data.aws_availability_zones.available.names, 0, var.zones)
  providers = {
    aws = aws.member
  }
}

output "vpc_id" {
  value = module.network.vpc_id
  description = "The network"
}
