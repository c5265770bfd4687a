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

  users = {
    johnfdoe = {
      given_name  = "John"
      middle_name = "F"
      family_name = "Doe"
      email       = "john@orreri.dev"
      roles       = ["staging_admin"]
    }

    graceh = {
      given_name  = "Grace"
      family_name = "Hopper"
      email       = "grace@orreri.dev"
    }
  }
}

run "makes_a_permission_set_a_group_and_assignments_for_each_role" {
  command = plan

  assert {
    condition     = toset(keys(aws_ssoadmin_permission_set.this)) == toset(keys(var.roles)) && toset(keys(aws_identitystore_group.this)) == toset(keys(var.roles))
    error_message = "Each role needs a permission set and a group."
  }

  assert {
    condition     = alltrue([for set in aws_ssoadmin_permission_set.this : set.session_duration == "PT8H"])
    error_message = "A session lasts 8 hours."
  }

  assert {
    condition = keys(aws_ssoadmin_account_assignment.this) == [
      "global_admin/management", "global_admin/production", "global_admin/staging",
      "production_admin/production", "read_only/production", "read_only/staging", "staging_admin/staging",
    ]
    error_message = "Each role must be assigned to its accounts and to no other."
  }

  assert {
    condition     = aws_ssoadmin_account_assignment.this["staging_admin/staging"].target_id == "333333333333"
    error_message = "An assignment must name the account's id."
  }
}

run "only_global_admin_reaches_the_management_account" {
  command = plan

  assert {
    condition     = [for name, assignment in aws_ssoadmin_account_assignment.this : name if assignment.target_id == "111111111111"] == ["global_admin/management"]
    error_message = "Only global_admin may enter the management account."
  }

  assert {
    condition     = keys(aws_ssoadmin_managed_policy_attachment.this) == ["global_admin/AdministratorAccess"]
    error_message = "Only global_admin may be an administrator."
  }
}

run "gives_every_user_the_default_roles_and_their_own" {
  command = plan

  assert {
    condition     = keys(aws_identitystore_group_membership.this) == ["graceh/read_only", "johnfdoe/read_only", "johnfdoe/staging_admin"]
    error_message = "A user has the default roles and the roles given."
  }
}

run "writes_names_with_and_without_a_middle_name" {
  command = plan

  assert {
    condition     = aws_identitystore_user.this["johnfdoe"].display_name == "John F Doe" && aws_identitystore_user.this["graceh"].display_name == "Grace Hopper"
    error_message = "The display name is made of the names that there are."
  }
}

run "puts_out_where_to_sign_in" {
  command = plan

  assert {
    condition     = output.start_url == "https://d-1234567890.awsapps.com/start"
    error_message = "The start URL is made of the directory's id."
  }
}
