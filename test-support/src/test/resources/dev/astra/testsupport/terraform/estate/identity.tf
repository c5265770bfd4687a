data "aws_ssoadmin_instances" "this" {}

locals {
  instance = tolist(data.aws_ssoadmin_instances.this.arns)[0]
  store    = tolist(data.aws_ssoadmin_instances.this.identity_store_ids)[0]
}

resource "aws_ssoadmin_permission_set" "admin" {
  name             = "staging_admin"
  instance_arn     = local.instance
  session_duration = "PT8H"
}

resource "aws_ssoadmin_managed_policy_attachment" "admin" {
  instance_arn       = local.instance
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
  permission_set_arn = aws_ssoadmin_permission_set.admin.arn
}

resource "aws_identitystore_user" "john" {
  identity_store_id = local.store
  display_name      = "John Doe"
  user_name         = "johnfdoe"

  name {
    given_name  = "John"
    family_name = "Doe"
  }
}

resource "aws_identitystore_group" "admins" {
  identity_store_id = local.store
  display_name      = "staging_admin"
}

resource "aws_identitystore_group_membership" "john" {
  identity_store_id = local.store
  group_id          = aws_identitystore_group.admins.group_id
  member_id         = aws_identitystore_user.john.user_id
}

resource "aws_ssoadmin_account_assignment" "admin" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.admin.arn
  principal_type     = "GROUP"
  principal_id       = aws_identitystore_group.admins.group_id
  target_type        = "AWS_ACCOUNT"
  target_id          = aws_organizations_account.staging.id
}
