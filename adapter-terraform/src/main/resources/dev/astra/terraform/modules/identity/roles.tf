locals {
  inline_policies = {
    for name, role in var.roles : name => (
      role.builtin_policy == "read_only" ? data.aws_iam_policy_document.read_only.minified_json :
      role.builtin_policy == "environment_admin" ? data.aws_iam_policy_document.environment_admin[name].minified_json :
      role.inline_policy
    ) if role.builtin_policy != null || role.inline_policy != null
  }

  managed_policies = merge([
    for name, role in var.roles : {
      for arn in role.managed_policies : "${name}/${reverse(split("/", arn))[0]}" => { role = name, arn = arn }
    }
  ]...)

  assignments = merge([
    for name, role in var.roles : {
      for account in role.accounts : "${name}/${account}" => { role = name, account_id = var.accounts[account].id }
    }
  ]...)
}

resource "aws_ssoadmin_permission_set" "this" {
  for_each = var.roles

  instance_arn     = local.instance_arn
  name             = each.key
  description      = each.value.description
  session_duration = each.value.session_duration
}

resource "aws_ssoadmin_permission_set_inline_policy" "this" {
  for_each = local.inline_policies

  instance_arn       = local.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.this[each.key].arn
  inline_policy      = each.value
}

resource "aws_ssoadmin_managed_policy_attachment" "this" {
  for_each = local.managed_policies

  instance_arn       = local.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.this[each.value.role].arn
  managed_policy_arn = each.value.arn
}

resource "aws_identitystore_group" "this" {
  for_each = var.roles

  identity_store_id = local.identity_store_id
  display_name      = each.key
  description       = each.value.description
}

resource "aws_ssoadmin_account_assignment" "this" {
  for_each = local.assignments

  instance_arn       = local.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.this[each.value.role].arn

  principal_type = "GROUP"
  principal_id   = aws_identitystore_group.this[each.value.role].group_id

  target_type = "AWS_ACCOUNT"
  target_id   = each.value.account_id

  # An account gets its copy of the permission set when it is assigned: complete, if the policies are there first.
  depends_on = [
    aws_ssoadmin_managed_policy_attachment.this,
    aws_ssoadmin_permission_set_inline_policy.this,
  ]
}
