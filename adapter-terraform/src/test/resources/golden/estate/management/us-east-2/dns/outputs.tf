output "zone_id" {
  description = "Id of the root zone."
  value       = module.dns_zone.zone_id
}

output "name_servers" {
  description = "What to set at the registrar of the domain."
  value       = module.dns_zone.name_servers
}
