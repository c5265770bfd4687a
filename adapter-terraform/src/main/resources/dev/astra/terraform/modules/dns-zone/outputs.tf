output "zone_id" {
  description = "Id of the hosted zone."
  value       = aws_route53_zone.this.zone_id
}

output "zone_name" {
  description = "Domain name of the zone."
  value       = var.name
}

output "name_servers" {
  description = "The zone's name servers. The parent zone, or the registrar, must delegate to them."
  value       = aws_route53_zone.this.name_servers
}
