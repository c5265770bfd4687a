output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "The network's IPv4 range."
  value       = aws_vpc.this.cidr_block
}

output "ipv6_cidr" {
  description = "The network's IPv6 range, a /56 that AWS chose."
  value       = aws_vpc.this.ipv6_cidr_block
}

output "public_subnet_ids" {
  description = "Ids of the public subnets, in the order of the zones' names."
  value       = [for name in sort(keys(var.zones)) : aws_subnet.public[name].id]
}

output "private_subnet_ids" {
  description = "Ids of the private subnets, in the order of the zones' names."
  value       = [for name in sort(keys(var.zones)) : aws_subnet.private[name].id]
}

output "connect_security_group_id" {
  description = "Id of the security group whose rules `astra connect` adds and removes."
  value       = aws_security_group.connect.id
}

output "nat_addresses" {
  description = "Public IPv4 addresses from which the private subnets call out. Empty without NAT gateways."
  value       = [for name in local.nat_zones : aws_eip.nat[name].public_ip]
}

output "spare_blocks" {
  description = "The /20s that are still free: zone => blocks."
  value       = { for name, zone in var.zones : name => zone.spare }
}

output "spare_zone" {
  description = "The /18 that is still free for another zone."
  value       = var.spare_zone
}
