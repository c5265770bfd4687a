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
  target = data.aws_ssoadmin_instances.this
  values = {
    arns               = ["arn:aws:sso:::instance/ssoins-1234567890abcdef"]
    identity_store_ids = ["d-1234567890"]
  }
}

variables {
  accounts = {
    management = { id = "111111111111", type = "management" }
    production = { id = "222222222222", type = "environment" }
    staging    = { id = "333333333333", type = "environment" }
  }

  roles = {
    read_only = {
      description    = "See everything in the environments"
      accounts       = ["production", "staging"]
      builtin_policy = "read_only"
    }

    production_admin = {
      description    = "Run and deploy the services of production"
      accounts       = ["production"]
      builtin_policy = "environment_admin"
    }

    staging_admin = {
      description    = "Run and deploy the services of staging"
      accounts       = ["staging"]
      builtin_policy = "environment_admin"
    }

    global_admin = {
      description      = "Do anything in every account"
      accounts         = ["management", "production", "staging"]
      managed_policies = ["arn:aws:iam::aws:policy/AdministratorAccess"]
    }
  }
}

run "no_statement_allows_a_wildcard_action_on_every_resource" {
  command = plan

  assert {
    condition     = keys(aws_ssoadmin_permission_set_inline_policy.this) == ["production_admin", "read_only", "staging_admin"]
    error_message = "The builtin policies must be checked, all of them."
  }

  assert {
    condition = length(flatten([
      for role, policy in aws_ssoadmin_permission_set_inline_policy.this : [
        for statement in jsondecode(policy.inline_policy).Statement : statement.Sid
        if statement.Effect == "Allow" && contains(flatten([try(statement.Resource, "*")]), "*") && anytrue([
          for action in flatten([try(statement.Action, "*")]) : action == "*" || endswith(action, ":*")
        ])
      ]
    ])) == 0
    error_message = "A statement allows a wildcard action on all resources."
  }
}

run "read_only_only_reads_and_sees_no_secret_value" {
  command = plan

  assert {
    condition = length([
      for action in flatten([for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["read_only"].inline_policy).Statement : statement.Action]) : action
      if !can(regex("^[a-z0-9-]+:(BatchGet|Describe|Filter|Get|List|Lookup|SimulatePrincipalPolicy$|StartLiveTail$|StartQuery$|StopLiveTail$|StopQuery$)", action))
    ]) == 0
    error_message = "The role read_only may change something."
  }

  assert {
    condition     = !strcontains(aws_ssoadmin_permission_set_inline_policy.this["read_only"].inline_policy, "GetSecretValue")
    error_message = "The role read_only may read the value of a secret."
  }
}

run "an_admin_is_confined_to_its_environment" {
  command = plan

  assert {
    condition     = !strcontains(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy, "222222222222")
    error_message = "The admin of staging may act in production."
  }

  assert {
    condition = flatten([
      for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement : statement.Resource
      if contains(flatten([statement.Action]), "secretsmanager:GetSecretValue")
    ]) == ["arn:aws:secretsmanager:*:333333333333:secret:astra/staging/*"]
    error_message = "The admin of staging may read secrets of staging only."
  }
}

run "an_admin_cannot_touch_identities_or_the_organization" {
  command = plan

  assert {
    condition = length([
      for action in flatten([for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement : statement.Action]) : action
      if can(regex("^(account|identitystore|organizations|sso|sso-directory):", action))
    ]) == 0
    error_message = "The admin of an environment may act on IAM Identity Center or the organization."
  }
}

run "an_admin_makes_roles_within_the_boundary_and_hands_them_to_tasks_only" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement :
      try(statement.Condition.StringEquals["iam:PermissionsBoundary"], "") == "arn:aws:iam::333333333333:policy/astra/service-boundary"
      if length(setintersection(flatten([statement.Action]), ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"])) > 0
    ])
    error_message = "The admin of an environment may give a role more than the boundary allows."
  }

  assert {
    condition = {
      for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement :
      statement.Condition.StringEquals["iam:PassedToService"] => statement.Resource
      if contains(flatten([statement.Action]), "iam:PassRole")
      } == {
      "ecs-tasks.amazonaws.com" = "arn:aws:iam::333333333333:role/astra/*"
      "scheduler.amazonaws.com" = ["arn:aws:iam::333333333333:role/astra/astra-connect-*", "arn:aws:iam::333333333333:role/astra/*-scheduler"]
    }
    error_message = "The admin of an environment may hand roles to more than tasks, and to schedules more than the closing of permits and the running of jobs."
  }

  assert {
    condition = alltrue(flatten([
      for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement : [
        for resource in flatten([statement.Resource]) : can(regex(":role/(astra|aws-service-role)/(astra-connect-)?[*](-scheduler)?$", resource))
      ] if anytrue([for action in flatten([statement.Action]) : can(regex("^iam:(Attach|Create|Delete|Detach|Pass|Put|Tag|Untag|Update)", action))])
    ]))
    error_message = "The admin of an environment may change roles outside /astra/."
  }

  assert {
    condition = length([
      for action in flatten([for statement in jsondecode(aws_ssoadmin_permission_set_inline_policy.this["staging_admin"].inline_policy).Statement : statement.Action]) : action
      if contains(["iam:DeleteRolePermissionsBoundary", "iam:CreatePolicyVersion", "iam:CreateUser", "iam:CreateAccessKey"], action)
    ]) == 0
    error_message = "The admin of an environment may step out of the boundary."
  }
}

run "the_policies_fit_into_a_role" {
  command = plan

  assert {
    condition     = alltrue([for policy in aws_ssoadmin_permission_set_inline_policy.this : length(policy.inline_policy) <= 10240])
    error_message = "The inline policies of a role have at most 10240 characters."
  }
}
