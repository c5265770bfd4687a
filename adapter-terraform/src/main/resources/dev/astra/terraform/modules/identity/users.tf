locals {
  memberships = merge([
    for name, user in var.users : {
      for role in setunion(var.default_roles, user.roles) : "${name}/${role}" => { user = name, role = role }
    }
  ]...)
}

resource "aws_identitystore_user" "this" {
  for_each = var.users

  identity_store_id = local.identity_store_id
  user_name         = each.key
  display_name      = join(" ", compact([each.value.given_name, each.value.middle_name, each.value.family_name]))

  name {
    given_name  = each.value.given_name
    middle_name = each.value.middle_name
    family_name = each.value.family_name
  }

  emails {
    value   = each.value.email
    primary = true
  }
}

resource "aws_identitystore_group_membership" "this" {
  for_each = local.memberships

  identity_store_id = local.identity_store_id
  group_id          = aws_identitystore_group.this[each.value.role].group_id
  member_id         = aws_identitystore_user.this[each.value.user].user_id
}
