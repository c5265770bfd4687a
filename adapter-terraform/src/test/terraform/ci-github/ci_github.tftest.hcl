# The real provider, which evaluates policy documents, but without an account: a plan of new resources makes no calls.
provider "aws" {
  region                      = "us-east-2"
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "333333333333" }
}

variables {
  environment = "staging"
  services    = { testbed = "orreri/testbed" }
}

run "only_the_repository_in_the_environment_takes_the_role" {
  command = plan

  assert {
    condition = jsondecode(aws_iam_role.deploy["testbed"].assume_role_policy).Statement[0].Condition.StringEquals == {
      "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
      "token.actions.githubusercontent.com:sub" = "repo:orreri/testbed:environment:staging"
    }
    error_message = "The trust names the audience, the repository and the environment."
  }

  assert {
    condition     = aws_iam_role.deploy["testbed"].permissions_boundary == "arn:aws:iam::333333333333:policy/astra/ci-boundary"
    error_message = "A role of continuous integration carries its boundary."
  }
}

run "a_deploy_role_touches_its_own_service_only" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(data.aws_iam_policy_document.deploy["testbed"].json).Statement :
      contains(["LookAround", "WatchTasks"], statement.Sid) || alltrue([for resource in flatten([statement.Resource]) : strcontains(resource, "testbed")])
    ])
    error_message = "Whatever AWS lets be limited is limited to the service."
  }

  assert {
    condition     = !strcontains(data.aws_iam_policy_document.deploy["testbed"].json, "GetSecretValue")
    error_message = "A deployment never reads a secret."
  }
}

run "without_a_terraform_repository_nobody_plans" {
  command = plan

  assert {
    condition     = length(aws_iam_role.plan) + length(aws_iam_role.apply) == 0 && output.plan_role_arn == null
    error_message = "Planning and applying are for a repository that is named."
  }
}

run "pull_requests_read_and_merges_apply" {
  command = plan

  variables {
    terraform_repository = "orreri/terraform"
  }

  assert {
    condition     = strcontains(aws_iam_role.plan["orreri/terraform"].assume_role_policy, "repo:orreri/terraform:pull_request") && strcontains(aws_iam_role_policy_attachment.plan["orreri/terraform"].policy_arn, "ReadOnlyAccess")
    error_message = "A pull request plans, and can read only."
  }

  assert {
    condition     = strcontains(aws_iam_role.apply["orreri/terraform"].assume_role_policy, "repo:orreri/terraform:environment:staging") && !strcontains(aws_iam_role.apply["orreri/terraform"].assume_role_policy, "pull_request")
    error_message = "Only a job of the environment applies."
  }

  assert {
    condition     = strcontains(data.aws_iam_policy_document.boundary.json, "role/astra/astra-ci-*")
    error_message = "No role of this module can change one."
  }
}

run "rejects_a_repository_without_an_owner" {
  command = plan

  variables {
    services = { testbed = "testbed" }
  }

  expect_failures = [var.services]
}
