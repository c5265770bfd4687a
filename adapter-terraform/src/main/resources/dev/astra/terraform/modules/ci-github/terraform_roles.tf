# Anybody who can open a pull request decides what such a job runs, so planning can read, and not even all.
resource "aws_iam_role" "plan" {
  for_each = local.terraform

  name                 = "astra-ci-plan"
  path                 = "/astra/"
  description          = "Plans the Terraform code of ${each.key} in ${var.environment}"
  assume_role_policy   = data.aws_iam_policy_document.plan_trust[each.key].json
  permissions_boundary = local.boundary_arn
  max_session_duration = 3600

  depends_on = [aws_iam_openid_connect_provider.github, aws_iam_policy.boundary]
}

data "aws_iam_policy_document" "plan_trust" {
  for_each = local.terraform

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["repo:${each.key}:pull_request", "repo:${each.key}:ref:refs/heads/${var.branch}"]
    }
  }
}

resource "aws_iam_role_policy_attachment" "plan" {
  for_each = local.terraform

  role       = aws_iam_role.plan[each.key].name
  policy_arn = "arn:${local.partition}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy" "plan" {
  for_each = local.terraform

  name   = "no-secrets"
  role   = aws_iam_role.plan[each.key].id
  policy = data.aws_iam_policy_document.plan.json
}

data "aws_iam_policy_document" "plan" {
  statement {
    sid    = "NoSecrets"
    effect = "Deny"
    actions = [
      "kms:Decrypt",
      "logs:FilterLogEvents",
      "logs:GetLogEvents",
      "secretsmanager:GetSecretValue",
      "ssm:GetParameter*",
    ]
    resources = ["*"]
  }

  statement {
    sid           = "NoFilesButState"
    effect        = "Deny"
    actions       = ["s3:GetObject*"]
    not_resources = ["arn:${local.partition}:s3:::terraform-state-${local.account_id}/*"]
  }
}

# Applying is for what has been merged and, by the environment's rules, approved.
resource "aws_iam_role" "apply" {
  for_each = local.terraform

  name                 = "astra-ci-apply"
  path                 = "/astra/"
  description          = "Applies the Terraform code of ${each.key} in ${var.environment}"
  assume_role_policy   = data.aws_iam_policy_document.apply_trust[each.key].json
  permissions_boundary = local.boundary_arn
  max_session_duration = 3600

  depends_on = [aws_iam_openid_connect_provider.github, aws_iam_policy.boundary]
}

data "aws_iam_policy_document" "apply_trust" {
  for_each = local.terraform

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["repo:${each.key}:environment:${var.environment}"]
    }
  }
}

# Networks, clusters and services need most of what there is but identities; those are limited by the boundary.
resource "aws_iam_role_policy_attachment" "apply" {
  for_each = local.terraform

  role       = aws_iam_role.apply[each.key].name
  policy_arn = "arn:${local.partition}:iam::aws:policy/PowerUserAccess"
}

resource "aws_iam_role_policy" "apply" {
  for_each = local.terraform

  name   = "service-roles"
  role   = aws_iam_role.apply[each.key].id
  policy = data.aws_iam_policy_document.boundary.json
}
