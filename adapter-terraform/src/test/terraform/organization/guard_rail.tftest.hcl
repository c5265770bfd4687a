# The real provider, which evaluates policy documents, but without an account: a plan of new resources makes no calls.
provider "aws" {
  region                      = "us-east-2"
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

variables {
  accounts = {
    production = { email = "aws+production@orreri.dev", type = "environment" }
    dns        = { email = "aws+dns@orreri.dev", type = "dns" }
  }
}

run "stays_within_the_size_of_a_service_control_policy" {
  command = plan

  assert {
    condition     = length(aws_organizations_policy.guard_rail.content) <= 5120
    error_message = "A service control policy has at most 5120 characters."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_organizations_policy.guard_rail.content).Statement : statement.Effect == "Deny"])
    error_message = "The guard rail only forbids."
  }
}

run "forbids_leaving_the_organization_without_exception" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_organizations_policy.guard_rail.content).Statement :
      contains(flatten([try(statement.Action, [])]), "organizations:LeaveOrganization") && !can(statement.Condition)
    ])
    error_message = "Nobody may take an account out of the organization."
  }
}

run "leaves_root_users_mfa_and_lock_out_repair_only" {
  command = plan

  assert {
    condition = [
      for statement in jsondecode(aws_organizations_policy.guard_rail.content).Statement :
      alltrue([for action in statement.NotAction : can(regex("MFADevice|AccountSummary|BucketPolicy|ListAllMyBuckets|Queue", action))])
      if try(statement.Condition.StringLike["aws:PrincipalArn"], "") == "arn:*:iam::*:root"
    ] == [true]
    error_message = "A root user may only secure itself and repair a lock-out."
  }
}

run "keeps_audit_on_for_all_but_the_exempt_roles" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_organizations_policy.guard_rail.content).Statement :
      contains(flatten([try(statement.Action, [])]), "cloudtrail:StopLogging") &&
      anytrue([for arn in try(statement.Condition.ArnNotLike["aws:PrincipalArn"], []) : strcontains(arn, "AWSReservedSSO_global_admin_")])
    ])
    error_message = "Only exempt roles may stop a trail."
  }
}

run "rejects_an_account_named_management" {
  command = plan

  variables {
    accounts = {
      management = { email = "aws@orreri.dev", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_an_account_whose_admin_would_be_global_admin" {
  command = plan

  variables {
    accounts = {
      global = { email = "aws@orreri.dev", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_an_account_name_with_an_underscore" {
  command = plan

  variables {
    accounts = {
      my_account = { email = "aws@orreri.dev", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_an_unknown_type" {
  command = plan

  variables {
    accounts = {
      production = { email = "aws@orreri.dev", type = "prod" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_an_address_that_is_none" {
  command = plan

  variables {
    accounts = {
      production = { email = "orreri.dev", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_one_address_for_two_accounts" {
  command = plan

  variables {
    accounts = {
      production = { email = "aws@orreri.dev", type = "environment" }
      staging    = { email = "AWS@orreri.dev", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_shutting_identity_center_out" {
  command = plan

  variables {
    service_access_principals = ["cloudtrail.amazonaws.com"]
  }

  expect_failures = [var.service_access_principals]
}

run "rejects_a_guard_rail_that_exempts_nobody" {
  command = plan

  variables {
    guard_rail_exemptions = []
  }

  expect_failures = [var.guard_rail_exemptions]
}

run "rejects_an_exemption_that_is_no_role" {
  command = plan

  variables {
    guard_rail_exemptions = ["*"]
  }

  expect_failures = [var.guard_rail_exemptions]
}

run "rejects_a_service_that_is_no_principal" {
  command = plan

  variables {
    service_access_principals = ["sso.amazonaws.com", "cloudtrail"]
  }

  expect_failures = [var.service_access_principals]
}

run "rejects_a_unit_without_a_name" {
  command = plan

  variables {
    environments_unit = ""
  }

  expect_failures = [var.environments_unit]
}
