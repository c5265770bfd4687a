# Carried by what `astra connect permit` opens. Its rules come and go outside Terraform, eight hours at a time, so there
# must be no rule here and no rule resource that names this group: either would make Terraform remove the permits. The
# tags are where Astra reads which role and which schedules close the rules again.
resource "aws_security_group" "connect" {
  name        = "astra-connect"
  description = "Temporary access of people to internal services"
  vpc_id      = aws_vpc.this.id

  tags = {
    Name                      = "astra-connect"
    "astra:connect-role"      = aws_iam_role.connect.arn
    "astra:connect-schedules" = aws_scheduler_schedule_group.connect.name
  }
}

# One schedule for each open rule. EventBridge Scheduler calls EC2 itself, so a rule is closed with nothing of ours running.
resource "aws_scheduler_schedule_group" "connect" {
  name = "astra-connect"
}

resource "aws_iam_role" "connect" {
  name               = "astra-connect-${data.aws_region.current.name}"
  path               = "/astra/"
  description        = "Lets EventBridge Scheduler close what astra connect opened"
  assume_role_policy = data.aws_iam_policy_document.connect_trust.json
}

resource "aws_iam_role_policy" "connect" {
  name   = "close-connect-rules"
  role   = aws_iam_role.connect.id
  policy = data.aws_iam_policy_document.connect.json
}

data "aws_caller_identity" "current" {}

# Only schedules of this account and of this group may act with the role.
data "aws_iam_policy_document" "connect_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_scheduler_schedule_group.connect.arn]
    }
  }
}

data "aws_iam_policy_document" "connect" {
  statement {
    actions   = ["ec2:RevokeSecurityGroupIngress"]
    resources = [aws_security_group.connect.arn]
  }
}
