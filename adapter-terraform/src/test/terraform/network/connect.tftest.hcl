mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { name = "us-east-2" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }

  mock_resource "aws_vpc" {
    defaults = {
      cidr_block      = "10.160.0.0/16"
      ipv6_cidr_block = "2600:1f16:abc:de00::/56"
    }
  }

  mock_resource "aws_security_group" {
    defaults = { arn = "arn:aws:ec2:us-east-2:123456789012:security-group/sg-connect" }
  }

  mock_resource "aws_scheduler_schedule_group" {
    defaults = { arn = "arn:aws:scheduler:us-east-2:123456789012:schedule-group/astra-connect" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/astra/astra-connect-us-east-2" }
  }
}

variables {
  environment = "staging"
  cidr        = "10.160.0.0/16"
  spare_zone  = "10.160.192.0/18"

  zones = {
    us-east-2a = {
      cidr    = "10.160.0.0/18"
      public  = "10.160.0.0/20"
      private = "10.160.16.0/20"
      spare   = ["10.160.32.0/20", "10.160.48.0/20"]
    }

    us-east-2b = {
      cidr    = "10.160.64.0/18"
      public  = "10.160.64.0/20"
      private = "10.160.80.0/20"
      spare   = ["10.160.96.0/20", "10.160.112.0/20"]
    }
  }
}

run "says_on_the_group_what_closes_its_rules" {
  assert {
    condition     = aws_security_group.connect.tags["astra:connect-role"] == aws_iam_role.connect.arn
    error_message = "Astra reads the role from the group's tags."
  }

  assert {
    condition     = aws_security_group.connect.tags["astra:connect-schedules"] == aws_scheduler_schedule_group.connect.name
    error_message = "Astra reads the schedule group from the group's tags."
  }
}

run "lets_the_scheduler_close_rules_of_this_group_and_nothing_else" {
  assert {
    condition = (
      length(data.aws_iam_policy_document.connect.statement) == 1
      && toset(data.aws_iam_policy_document.connect.statement[0].actions) == toset(["ec2:RevokeSecurityGroupIngress"])
      && toset(data.aws_iam_policy_document.connect.statement[0].resources) == toset([aws_security_group.connect.arn])
    )
    error_message = "The role may do more than close rules of the astra-connect group."
  }
}

run "is_a_role_of_this_accounts_schedules_only" {
  assert {
    condition     = one(data.aws_iam_policy_document.connect_trust.statement[0].principals).identifiers == toset(["scheduler.amazonaws.com"])
    error_message = "Somebody other than EventBridge Scheduler may take the role."
  }

  assert {
    condition = {
      for condition in data.aws_iam_policy_document.connect_trust.statement[0].condition :
      condition.variable => one(condition.values)
      } == {
      "aws:SourceAccount" = "123456789012"
      "aws:SourceArn"     = aws_scheduler_schedule_group.connect.arn
    }
    error_message = "A schedule of another account or group may take the role."
  }
}

# A rule here would have Terraform remove the permits.
run "leaves_the_rules_of_the_group_to_permits" {
  assert {
    condition     = try(length(aws_security_group.connect.ingress), 0) == 0 && try(length(aws_security_group.connect.egress), 0) == 0
    error_message = "The astra-connect group has rules of its own."
  }
}
