# One role for each service, which only its own repository can take, and only in a job of the environment: GitHub asks
# the environment's reviewers before such a job begins.
resource "aws_iam_role" "deploy" {
  for_each = var.services

  name                 = "astra-ci-deploy-${each.key}"
  path                 = "/astra/"
  description          = "Deploys ${each.key} to ${var.environment} from ${each.value}"
  assume_role_policy   = data.aws_iam_policy_document.deploy_trust[each.key].json
  permissions_boundary = local.boundary_arn
  max_session_duration = 3600

  depends_on = [aws_iam_openid_connect_provider.github, aws_iam_policy.boundary]
}

data "aws_iam_policy_document" "deploy_trust" {
  for_each = var.services

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
      values   = ["repo:${each.value}:environment:${var.environment}"]
    }
  }
}

resource "aws_iam_role_policy" "deploy" {
  for_each = var.services

  name   = "deploy"
  role   = aws_iam_role.deploy[each.key].id
  policy = data.aws_iam_policy_document.deploy[each.key].json
}

data "aws_iam_policy_document" "deploy" {
  for_each = var.services

  # AWS does not let these be limited to resources.
  statement {
    sid = "LookAround"
    actions = [
      "ec2:DescribeSubnets",
      "ecr:GetAuthorizationToken",
      "ecs:DescribeTaskDefinition",
      "ecs:RegisterTaskDefinition",
      "elasticloadbalancing:DescribeTargetGroupAttributes",
      "elasticloadbalancing:DescribeTargetGroups",
      "elasticloadbalancing:DescribeTargetHealth",
      "logs:DescribeLogGroups",
      "scheduler:ListSchedules",
    ]
    resources = ["*"]
  }

  statement {
    sid = "PushImages"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:BatchGetImage",
      "ecr:CompleteLayerUpload",
      "ecr:DescribeImages",
      "ecr:GetDownloadUrlForLayer",
      "ecr:InitiateLayerUpload",
      "ecr:PutImage",
      "ecr:UploadLayerPart",
    ]
    resources = ["arn:${local.partition}:ecr:${local.region}:${local.account_id}:repository/${each.key}"]
  }

  statement {
    sid = "DeployService"
    actions = [
      "ecs:DescribeServiceDeployments",
      "ecs:DescribeServiceRevisions",
      "ecs:DescribeServices",
      "ecs:ListServiceDeployments",
      "ecs:StopServiceDeployment",
      "ecs:UpdateService",
    ]
    resources = [
      "arn:${local.partition}:ecs:${local.region}:${local.account_id}:service/${var.environment}/${each.key}",
      "arn:${local.partition}:ecs:${local.region}:${local.account_id}:service-deployment/${var.environment}/${each.key}/*",
      "arn:${local.partition}:ecs:${local.region}:${local.account_id}:service-revision/${var.environment}/${each.key}/*",
    ]
  }

  # A release brings its health check and its drain along.
  statement {
    sid       = "DirectRequests"
    actions   = ["elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes"]
    resources = ["arn:${local.partition}:elasticloadbalancing:${local.region}:${local.account_id}:targetgroup/${each.key}/*"]
  }

  # A release brings its scheduled jobs along.
  statement {
    sid = "ScheduleJobs"
    actions = [
      "scheduler:CreateSchedule",
      "scheduler:DeleteSchedule",
      "scheduler:GetSchedule",
      "scheduler:UpdateSchedule",
    ]
    resources = ["arn:${local.partition}:scheduler:${local.region}:${local.account_id}:schedule/astra-jobs-${each.key}/*"]
  }

  statement {
    sid       = "WatchTasks"
    actions   = ["ecs:DescribeTasks", "ecs:ListTasks"]
    resources = ["*"]

    condition {
      test     = "ArnEquals"
      variable = "ecs:cluster"
      values   = ["arn:${local.partition}:ecs:${local.region}:${local.account_id}:cluster/${var.environment}"]
    }
  }

  statement {
    sid       = "ReadLogs"
    actions   = ["logs:FilterLogEvents"]
    resources = ["arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/astra/${var.environment}/${each.key}:*"]
  }

  # Whether a secret is there, never what it says.
  statement {
    sid       = "LookForSecrets"
    actions   = ["secretsmanager:DescribeSecret", "secretsmanager:ListSecretVersionIds"]
    resources = ["arn:${local.partition}:secretsmanager:${local.region}:${local.account_id}:secret:astra/${var.environment}/${each.key}/*"]
  }

  statement {
    sid     = "HandRolesToTasks"
    actions = ["iam:GetRole", "iam:PassRole"]
    resources = [
      "arn:${local.partition}:iam::${local.account_id}:role/astra/${each.key}-${local.region}-execution",
      "arn:${local.partition}:iam::${local.account_id}:role/astra/${each.key}-${local.region}-scheduler",
      "arn:${local.partition}:iam::${local.account_id}:role/astra/${each.key}-${local.region}-task",
    ]
  }
}
