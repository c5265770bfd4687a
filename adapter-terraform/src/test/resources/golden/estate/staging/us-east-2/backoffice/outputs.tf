output "repository_url" {
  description = "Where to push the service's images."
  value       = module.service.repository_url
}

output "service_url" {
  description = "The service's address. Null for a worker."
  value       = module.service.url
}

output "distribution_url" {
  description = "The CloudFront distribution's own address. Null without one."
  value       = module.service.distribution_address == null ? null : "https://${module.service.distribution_address}"
}

output "load_balancer_url" {
  description = "The load balancer's own address. Null for a worker."
  value       = module.service.load_balancer_address == null ? null : "https://${module.service.load_balancer_address}"
}
