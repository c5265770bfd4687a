# Scheduled jobs come and go with releases, so the schedules themselves are not here: Astra puts them into this group, and
# each runs one task of exactly the release it belongs to. Deleting the group deletes what is in it.
resource "aws_scheduler_schedule_group" "jobs" {
  name = "astra-jobs-${var.name}"
}

resource "aws_iam_role" "scheduler" {
  name                 = "${var.name}-${local.region}-scheduler"
  path                 = "/astra/"
  description          = "Lets EventBridge Scheduler run jobs of ${var.name} in ${var.environment}"
  assume_role_policy   = data.aws_iam_policy_document.scheduler_trust.json
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_iam_role_policy" "scheduler" {
  name   = "run-jobs"
  role   = aws_iam_role.scheduler.id
  policy = data.aws_iam_policy_document.scheduler.json
}

# Only schedules of this account and of this group may act with the role.
data "aws_iam_policy_document" "scheduler_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = ["arn:${local.partition}:scheduler:${local.region}:${local.account_id}:schedule-group/astra-jobs-${var.name}"]
    }
  }
}

data "aws_iam_policy_document" "scheduler" {
  # Any revision of this family, but of no other, and on this cluster only.
  statement {
    sid       = "RunJobs"
    actions   = ["ecs:RunTask"]
    resources = ["arn:${local.partition}:ecs:${local.region}:${local.account_id}:task-definition/${var.name}:*"]

    condition {
      test     = "ArnEquals"
      variable = "ecs:cluster"
      values   = [var.cluster.arn]
    }
  }

  # A task takes over the tags of its definition.
  statement {
    sid       = "TagJobs"
    actions   = ["ecs:TagResource"]
    resources = ["arn:${local.partition}:ecs:${local.region}:${local.account_id}:task/${var.cluster.name}/*"]

    condition {
      test     = "StringEquals"
      variable = "ecs:CreateAction"
      values   = ["RunTask"]
    }
  }

  statement {
    sid     = "HandRolesToJobs"
    actions = ["iam:PassRole"]
    resources = [
      for kind in ["execution", "task"] :
      "arn:${local.partition}:iam::${local.account_id}:role/astra/${var.name}-${local.region}-${kind}"
    ]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }
}
