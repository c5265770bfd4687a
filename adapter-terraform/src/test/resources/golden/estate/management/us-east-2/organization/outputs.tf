output "accounts" {
  description = "Every account: name => id and type."
  value       = module.organization.accounts
}
