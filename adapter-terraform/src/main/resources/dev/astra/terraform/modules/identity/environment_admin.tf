# The permissions of the builtin policy "environment_admin": run Terraform for the services of one environment, deploy
# them, and open a door to them. Networks, clusters, zones and people are not among them.

locals {
  admin_environments = {
    for name, role in var.roles : name => one(role.accounts) if role.builtin_policy == "environment_admin"
  }
}

data "aws_iam_policy_document" "environment_admin" {
  for_each = local.admin_environments

  source_policy_documents = [
    data.aws_iam_policy_document.read_only.json,
    data.aws_iam_policy_document.deploy[each.key].json,
    data.aws_iam_policy_document.connect[each.key].json,
    data.aws_iam_policy_document.shape_services[each.key].json,
  ]
}

# What a deployment, a secret or a console into a container needs.
data "aws_iam_policy_document" "deploy" {
  for_each = local.admin_environments

  statement {
    sid = "RunServices"
    actions = [
      "ecs:CreateService",
      "ecs:DeleteService",
      "ecs:ExecuteCommand",
      "ecs:RunTask",
      "ecs:StopServiceDeployment",
      "ecs:StopTask",
      "ecs:TagResource",
      "ecs:UntagResource",
      "ecs:UpdateService",
      "ecs:UpdateTaskProtection",
    ]
    resources = [
      "arn:${local.partition}:ecs:*:${var.accounts[each.value].id}:cluster/${each.value}",
      "arn:${local.partition}:ecs:*:${var.accounts[each.value].id}:service/${each.value}/*",
      "arn:${local.partition}:ecs:*:${var.accounts[each.value].id}:task/${each.value}/*",
      "arn:${local.partition}:ecs:*:${var.accounts[each.value].id}:task-definition/*",
    ]
  }

  # AWS does not let these be limited to resources.
  statement {
    sid = "RegisterTasksAndSignIn"
    actions = [
      "acm:RequestCertificate",
      "ecr:GetAuthorizationToken",
      "ecs:DeregisterTaskDefinition",
      "ecs:RegisterTaskDefinition",
    ]
    resources = ["*"]
  }

  statement {
    sid = "PushImages"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:BatchDeleteImage",
      "ecr:CompleteLayerUpload",
      "ecr:CreateRepository",
      "ecr:DeleteLifecyclePolicy",
      "ecr:DeleteRepository",
      "ecr:GetDownloadUrlForLayer",
      "ecr:InitiateLayerUpload",
      "ecr:PutImage",
      "ecr:PutImageScanningConfiguration",
      "ecr:PutImageTagMutability",
      "ecr:PutLifecyclePolicy",
      "ecr:StartImageScan",
      "ecr:TagResource",
      "ecr:UntagResource",
      "ecr:UploadLayerPart",
    ]
    resources = ["arn:${local.partition}:ecr:*:${var.accounts[each.value].id}:repository/*"]
  }

  statement {
    sid = "ManageSecrets"
    actions = [
      "secretsmanager:CreateSecret",
      "secretsmanager:DeleteSecret",
      "secretsmanager:GetSecretValue",
      "secretsmanager:PutSecretValue",
      "secretsmanager:RestoreSecret",
      "secretsmanager:TagResource",
      "secretsmanager:UntagResource",
      "secretsmanager:UpdateSecret",
      "secretsmanager:UpdateSecretVersionStage",
    ]
    resources = ["arn:${local.partition}:secretsmanager:*:${var.accounts[each.value].id}:secret:astra/${each.value}/*"]
  }

  statement {
    sid       = "HandRolesToTasks"
    actions   = ["iam:PassRole"]
    resources = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:role/astra/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# What `astra connect` needs beside the rules of security groups: the schedules that close them again.
data "aws_iam_policy_document" "connect" {
  for_each = local.admin_environments

  statement {
    sid = "ScheduleClosing"
    actions = [
      "scheduler:CreateSchedule",
      "scheduler:DeleteSchedule",
      "scheduler:UpdateSchedule",
    ]
    resources = ["arn:${local.partition}:scheduler:*:${var.accounts[each.value].id}:schedule/astra-connect/*"]
  }

  statement {
    sid       = "HandClosingToScheduler"
    actions   = ["iam:PassRole"]
    resources = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:role/astra/astra-connect-*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["scheduler.amazonaws.com"]
    }
  }
}

# What Terraform needs beside that to make, change and remove a service.
data "aws_iam_policy_document" "shape_services" {
  for_each = local.admin_environments

  statement {
    sid     = "WriteState"
    actions = ["s3:PutObject"]
    resources = [
      "arn:${local.partition}:s3:::terraform-state-${var.accounts[each.value].id}/*",
    ]
  }

  statement {
    sid     = "UnlockState"
    actions = ["s3:DeleteObject"]
    resources = [
      "arn:${local.partition}:s3:::terraform-state-${var.accounts[each.value].id}/*.tflock",
    ]
  }

  statement {
    sid = "BalanceLoad"
    actions = [
      "elasticloadbalancing:AddListenerCertificates",
      "elasticloadbalancing:AddTags",
      "elasticloadbalancing:CreateListener",
      "elasticloadbalancing:CreateLoadBalancer",
      "elasticloadbalancing:CreateRule",
      "elasticloadbalancing:CreateTargetGroup",
      "elasticloadbalancing:DeleteListener",
      "elasticloadbalancing:DeleteLoadBalancer",
      "elasticloadbalancing:DeleteRule",
      "elasticloadbalancing:DeleteTargetGroup",
      "elasticloadbalancing:DeregisterTargets",
      "elasticloadbalancing:ModifyListener",
      "elasticloadbalancing:ModifyListenerAttributes",
      "elasticloadbalancing:ModifyLoadBalancerAttributes",
      "elasticloadbalancing:ModifyRule",
      "elasticloadbalancing:ModifyTargetGroup",
      "elasticloadbalancing:ModifyTargetGroupAttributes",
      "elasticloadbalancing:RegisterTargets",
      "elasticloadbalancing:RemoveListenerCertificates",
      "elasticloadbalancing:RemoveTags",
      "elasticloadbalancing:SetIpAddressType",
      "elasticloadbalancing:SetRulePriorities",
      "elasticloadbalancing:SetSecurityGroups",
      "elasticloadbalancing:SetSubnets",
    ]
    resources = ["arn:${local.partition}:elasticloadbalancing:*:${var.accounts[each.value].id}:*"]
  }

  # CloudFront is the world's: its ARNs have no region. A firewall or a function of its own stays out of reach.
  statement {
    sid = "DistributeServices"
    actions = [
      "cloudfront:CreateDistribution",
      "cloudfront:CreateVpcOrigin",
      "cloudfront:DeleteDistribution",
      "cloudfront:DeleteVpcOrigin",
      "cloudfront:TagResource",
      "cloudfront:UntagResource",
      "cloudfront:UpdateDistribution",
      "cloudfront:UpdateVpcOrigin",
    ]
    resources = [
      "arn:${local.partition}:cloudfront::${var.accounts[each.value].id}:distribution/*",
      "arn:${local.partition}:cloudfront::${var.accounts[each.value].id}:vpcorigin/*",
    ]
  }

  statement {
    sid = "GuardServices"
    actions = [
      "ec2:AuthorizeSecurityGroupEgress",
      "ec2:AuthorizeSecurityGroupIngress",
      "ec2:CreateSecurityGroup",
      "ec2:DeleteSecurityGroup",
      "ec2:ModifySecurityGroupRules",
      "ec2:RevokeSecurityGroupEgress",
      "ec2:RevokeSecurityGroupIngress",
      "ec2:UpdateSecurityGroupRuleDescriptionsEgress",
      "ec2:UpdateSecurityGroupRuleDescriptionsIngress",
    ]
    resources = [
      "arn:${local.partition}:ec2:*:${var.accounts[each.value].id}:security-group/*",
      "arn:${local.partition}:ec2:*:${var.accounts[each.value].id}:security-group-rule/*",
      "arn:${local.partition}:ec2:*:${var.accounts[each.value].id}:vpc/*",
    ]
  }

  statement {
    sid     = "TagSecurityGroups"
    actions = ["ec2:CreateTags", "ec2:DeleteTags"]
    resources = [
      "arn:${local.partition}:ec2:*:${var.accounts[each.value].id}:security-group/*",
      "arn:${local.partition}:ec2:*:${var.accounts[each.value].id}:security-group-rule/*",
    ]
  }

  statement {
    sid = "NameServices"
    actions = [
      "acm:AddTagsToCertificate",
      "acm:DeleteCertificate",
      "acm:RemoveTagsFromCertificate",
      "acm:UpdateCertificateOptions",
      "route53:ChangeResourceRecordSets",
    ]
    resources = [
      "arn:${local.partition}:acm:*:${var.accounts[each.value].id}:certificate/*",
      "arn:${local.partition}:route53:::hostedzone/*",
    ]
  }

  statement {
    sid = "WatchServices"
    actions = [
      "cloudwatch:DeleteAlarms",
      "cloudwatch:DeleteDashboards",
      "cloudwatch:PutDashboard",
      "cloudwatch:PutMetricAlarm",
      "cloudwatch:TagResource",
      "cloudwatch:UntagResource",
      "logs:CreateLogGroup",
      "logs:DeleteLogGroup",
      "logs:DeleteRetentionPolicy",
      "logs:PutRetentionPolicy",
      "logs:TagResource",
      "logs:UntagResource",
    ]
    resources = [
      "arn:${local.partition}:cloudwatch:*:${var.accounts[each.value].id}:alarm:*",
      "arn:${local.partition}:cloudwatch::${var.accounts[each.value].id}:dashboard/*",
      "arn:${local.partition}:logs:*:${var.accounts[each.value].id}:log-group:/astra/${each.value}/*",
    ]
  }

  # A role of a service carries the boundary of the account baseline, or it cannot be made or given permissions.
  statement {
    sid = "PermitServices"
    actions = [
      "iam:AttachRolePolicy",
      "iam:CreateRole",
      "iam:DeleteRolePolicy",
      "iam:DetachRolePolicy",
      "iam:PutRolePermissionsBoundary",
      "iam:PutRolePolicy",
    ]
    resources = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:role/astra/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:policy/astra/service-boundary"]
    }
  }

  statement {
    sid = "MaintainServiceRoles"
    actions = [
      "iam:DeleteRole",
      "iam:TagRole",
      "iam:UntagRole",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRole",
    ]
    resources = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:role/astra/*"]
  }

  statement {
    sid       = "LetAwsRunServices"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["arn:${local.partition}:iam::${var.accounts[each.value].id}:role/aws-service-role/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:AWSServiceName"
      values   = ["ecs.amazonaws.com", "elasticloadbalancing.amazonaws.com", "vpcorigin.cloudfront.amazonaws.com"]
    }
  }
}
