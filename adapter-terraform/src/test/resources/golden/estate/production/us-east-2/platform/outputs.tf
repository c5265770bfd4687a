output "baseline" {
  description = "State bucket and boundary of service roles."
  value       = module.baseline
}

output "network" {
  description = "The environment's network in this region."
  value       = module.network
}

output "dns" {
  description = "The environment's zone."
  value       = module.dns_zone
}

output "cluster" {
  description = "Where services run."
  value       = module.cluster
}

output "zone_id" {
  description = "Id of the environment's zone."
  value       = module.dns_zone.zone_id
}

output "name_servers" {
  description = "What the zone above must delegate to."
  value       = module.dns_zone.name_servers
}
