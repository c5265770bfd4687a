output "organization_id" {
  description = "Id of the organization."
  value       = aws_organizations_organization.this.id
}

output "root_id" {
  description = "Id of the organization's root."
  value       = local.root_id
}

output "environments_unit_id" {
  description = "Id of the organizational unit with the environment accounts."
  value       = aws_organizations_organizational_unit.environments.id
}

output "accounts" {
  description = "All accounts, the management account among them: name => id and type."
  value = merge(
    { management = { id = aws_organizations_organization.this.master_account_id, type = "management" } },
    { for name, account in var.accounts : name => { id = aws_organizations_account.this[name].id, type = account.type } },
  )
}
