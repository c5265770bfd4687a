# The organization and its accounts exist before Terraform: they are made through the API and imported by the root.

resource "aws_organizations_organization" "this" {
  feature_set                   = "ALL"
  aws_service_access_principals = var.service_access_principals
  enabled_policy_types          = ["SERVICE_CONTROL_POLICY"]

  lifecycle {
    prevent_destroy = true
  }
}

locals {
  root_id = aws_organizations_organization.this.roots[0].id
}

resource "aws_organizations_organizational_unit" "environments" {
  name      = var.environments_unit
  parent_id = local.root_id
}

# An account is never deleted by Terraform. To close one, close it in AWS, then take it out of the map and of the imports:
# a closed account leaves the state by itself.
resource "aws_organizations_account" "this" {
  for_each = var.accounts

  name              = each.key
  email             = each.value.email
  parent_id         = each.value.type == "environment" ? aws_organizations_organizational_unit.environments.id : local.root_id
  close_on_deletion = false

  lifecycle {
    prevent_destroy = true

    # AWS takes these when it creates the account and does not tell them later, or lets the account itself change them. An
    # account that was made elsewhere keeps the name it has there.
    ignore_changes = [email, iam_user_access_to_billing, name, role_name]
  }
}
