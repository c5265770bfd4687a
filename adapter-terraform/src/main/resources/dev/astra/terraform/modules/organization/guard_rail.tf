# What nobody in a member account may do, whatever its own policies say. The management account is not bound by it: AWS
# exempts it from service control policies.

resource "aws_organizations_policy" "guard_rail" {
  name        = "guard-rail"
  description = "Accounts stay in the organization, root users stay idle, audit and encryption stay on"
  type        = "SERVICE_CONTROL_POLICY"
  content     = data.aws_iam_policy_document.guard_rail.minified_json

  # The organization switches the type of policy on.
  depends_on = [aws_organizations_organization.this]
}

resource "aws_organizations_policy_attachment" "environments" {
  policy_id = aws_organizations_policy.guard_rail.id
  target_id = aws_organizations_organizational_unit.environments.id
}

# The accounts that serve the environments stand beside the unit and carry the guard rail themselves.
resource "aws_organizations_policy_attachment" "shared" {
  for_each = { for name, account in var.accounts : name => account if account.type != "environment" }

  policy_id = aws_organizations_policy.guard_rail.id
  target_id = aws_organizations_account.this[each.key].id
}

data "aws_partition" "current" {}

locals {
  partition = data.aws_partition.current.partition
}

data "aws_iam_policy_document" "guard_rail" {
  statement {
    sid       = "StayInTheOrganization"
    effect    = "Deny"
    actions   = ["account:CloseAccount", "organizations:LeaveOrganization"]
    resources = ["*"]
  }

  # A root user may secure itself with MFA and repair a bucket or queue whose policy locks everyone out; no other
  # principal can do the latter.
  statement {
    sid    = "KeepRootUsersIdle"
    effect = "Deny"
    not_actions = [
      "iam:CreateVirtualMFADevice",
      "iam:DeactivateMFADevice",
      "iam:DeleteVirtualMFADevice",
      "iam:EnableMFADevice",
      "iam:GetAccountSummary",
      "iam:ListMFADevices",
      "iam:ListVirtualMFADevices",
      "iam:ResyncMFADevice",
      "s3:DeleteBucketPolicy",
      "s3:GetBucketPolicy",
      "s3:ListAllMyBuckets",
      "s3:PutBucketPolicy",
      "sqs:GetQueueAttributes",
      "sqs:ListQueues",
      "sqs:SetQueueAttributes",
    ]
    resources = ["*"]

    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:*:iam::*:root"]
    }
  }

  statement {
    sid    = "KeepAuditOn"
    effect = "Deny"
    actions = [
      "cloudtrail:DeleteTrail",
      "cloudtrail:PutEventSelectors",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
      "config:DeleteConfigurationRecorder",
      "config:DeleteDeliveryChannel",
      "config:StopConfigurationRecorder",
      "guardduty:DeleteDetector",
      "guardduty:DisassociateFromAdministratorAccount",
      "guardduty:UpdateDetector",
      "securityhub:DisableSecurityHub",
      "securityhub:DisassociateFromAdministratorAccount",
    ]
    resources = ["*"]

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = var.guard_rail_exemptions
    }
  }

  statement {
    sid    = "KeepTheBaseline"
    effect = "Deny"
    actions = [
      "ec2:DisableEbsEncryptionByDefault",
      "iam:DeleteAccountPasswordPolicy",
      "iam:UpdateAccountPasswordPolicy",
      "s3:PutAccountPublicAccessBlock",
    ]
    resources = ["*"]

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = var.guard_rail_exemptions
    }
  }

  statement {
    sid    = "KeepTheState"
    effect = "Deny"
    actions = [
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:DeleteObjectVersion",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketVersioning",
      "s3:PutLifecycleConfiguration",
    ]
    resources = ["arn:${local.partition}:s3:::terraform-state-*"]

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = var.guard_rail_exemptions
    }
  }

  # Whoever could rewrite these could step over the guard rail.
  statement {
    sid    = "KeepTheExemptRoles"
    effect = "Deny"
    actions = [
      "iam:AttachRolePolicy",
      "iam:CreatePolicyVersion",
      "iam:DeletePolicy",
      "iam:DeletePolicyVersion",
      "iam:DeleteRole",
      "iam:DeleteRolePermissionsBoundary",
      "iam:DeleteRolePolicy",
      "iam:DetachRolePolicy",
      "iam:PutRolePermissionsBoundary",
      "iam:PutRolePolicy",
      "iam:SetDefaultPolicyVersion",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRole",
    ]
    resources = [
      "arn:${local.partition}:iam::*:policy/astra/service-boundary",
      "arn:${local.partition}:iam::*:role/OrganizationAccountAccessRole",
    ]

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = var.guard_rail_exemptions
    }
  }
}
