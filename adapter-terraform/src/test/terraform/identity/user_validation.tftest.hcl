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

run "rejects_a_default_role_that_does_not_exist" {
  command = plan

  variables {
    default_roles = ["everyone"]
  }

  expect_failures = [var.default_roles]
}

run "rejects_a_user_name_with_capitals" {
  command = plan

  variables {
    users = {
      JohnDoe = {
        given_name  = "John"
        family_name = "Doe"
        email       = "john@orreri.dev"
        roles       = []
      }
    }
  }

  expect_failures = [var.users]
}

run "rejects_a_user_without_an_address" {
  command = plan

  variables {
    users = {
      johndoe = {
        given_name  = "John"
        family_name = "Doe"
        email       = "john"
        roles       = []
      }
    }
  }

  expect_failures = [var.users]
}

run "rejects_two_users_with_one_address" {
  command = plan

  variables {
    users = {
      johndoe = {
        given_name  = "John"
        family_name = "Doe"
        email       = "john@orreri.dev"
        roles       = []
      }

      jdoe = {
        given_name  = "John"
        family_name = "Doe"
        email       = "John@orreri.dev"
        roles       = []
      }
    }
  }

  expect_failures = [var.users]
}

run "rejects_a_user_with_a_role_that_does_not_exist" {
  command = plan

  variables {
    users = {
      johndoe = {
        given_name  = "John"
        family_name = "Doe"
        email       = "john@orreri.dev"
        roles       = ["root"]
      }
    }
  }

  expect_failures = [var.users]
}
