output "deploy_role_arns" {
  description = "The roles that deploy."
  value       = module.ci.deploy_role_arns
}

output "plan_role_arn" {
  description = "The role that plans."
  value       = module.ci.plan_role_arn
}

output "apply_role_arn" {
  description = "The role that applies."
  value       = module.ci.apply_role_arn
}
