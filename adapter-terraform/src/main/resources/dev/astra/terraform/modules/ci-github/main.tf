data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  region     = data.aws_region.current.name
  issuer     = "token.actions.githubusercontent.com"

  # Made of names, so that a plan shows policies in full.
  provider_arn = "arn:${local.partition}:iam::${local.account_id}:oidc-provider/${local.issuer}"
  boundary_arn = "arn:${local.partition}:iam::${local.account_id}:policy/astra/ci-boundary"

  terraform = var.terraform_repository == null ? toset([]) : toset([var.terraform_repository])
}

# Whoever GitHub says it is may ask for a role here; which role, the roles say themselves. There are no keys to store.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

# What no role of this module may ever do, whatever its own policies say: touch identities, the organization or the
# account. Handing roles to tasks is the exception that a deployment needs. The boundary grants nothing.
resource "aws_iam_policy" "boundary" {
  name        = "ci-boundary"
  path        = "/astra/"
  description = "Permissions boundary of the roles of continuous integration"
  policy      = data.aws_iam_policy_document.boundary.json
}

data "aws_iam_policy_document" "boundary" {
  statement {
    sid       = "AllButIdentity"
    resources = ["*"]

    not_actions = [
      "account:*",
      "iam:*",
      "identitystore:*",
      "organizations:*",
      "sso:*",
      "sso-directory:*",
    ]
  }

  statement {
    sid       = "LookAtIdentity"
    actions   = ["iam:Get*", "iam:List*"]
    resources = ["*"]
  }

  statement {
    sid       = "HandRolesToTasks"
    actions   = ["iam:PassRole"]
    resources = ["arn:${local.partition}:iam::${local.account_id}:role/astra/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }

  # The roles of services, but only with the boundary of services, and never those of this module.
  statement {
    sid = "ShapeServiceRoles"
    actions = [
      "iam:AttachRolePolicy",
      "iam:CreateRole",
      "iam:DeleteRolePolicy",
      "iam:DetachRolePolicy",
      "iam:PutRolePermissionsBoundary",
      "iam:PutRolePolicy",
    ]
    resources = ["arn:${local.partition}:iam::${local.account_id}:role/astra/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = ["arn:${local.partition}:iam::${local.account_id}:policy/astra/service-boundary"]
    }
  }

  statement {
    sid       = "MaintainServiceRoles"
    actions   = ["iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole"]
    resources = ["arn:${local.partition}:iam::${local.account_id}:role/astra/*"]
  }

  statement {
    sid         = "NeverItself"
    effect      = "Deny"
    not_actions = ["iam:Get*", "iam:List*"]
    resources = [
      "arn:${local.partition}:iam::${local.account_id}:role/astra/astra-ci-*",
      local.boundary_arn,
      local.provider_arn,
    ]
  }
}
