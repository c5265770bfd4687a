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



run "rejects_an_account_id_that_is_none" {
  command = plan

  variables {
    accounts = {
      staging = { id = "1234", type = "environment" }
    }
  }

  expect_failures = [var.accounts]
}

run "rejects_a_role_name_that_is_too_long" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      an_administrator_of_everything_there_is = {
        description    = "Under test"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_role_in_an_account_that_does_not_exist" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description    = "Under test"
        accounts       = ["production", "sandbox"]
        builtin_policy = "read_only"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_an_unknown_builtin_policy" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description    = "Under test"
        accounts       = ["staging"]
        builtin_policy = "deployer"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_an_admin_of_two_environments" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description    = "Under test"
        accounts       = ["production", "staging"]
        builtin_policy = "environment_admin"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_an_environment_admin_of_the_management_account" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description    = "Under test"
        accounts       = ["management"]
        builtin_policy = "environment_admin"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_role_with_two_inline_policies" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description    = "Under test"
        accounts       = ["staging"]
        builtin_policy = "read_only"
        inline_policy  = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_role_without_any_policy" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description      = "Under test"
        accounts         = ["staging"]
        managed_policies = []
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_managed_policy_that_is_no_arn" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description      = "Under test"
        accounts         = ["staging"]
        managed_policies = ["ReadOnlyAccess"]
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_an_administrator_other_than_global_admin" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description      = "Under test"
        accounts         = ["staging"]
        managed_policies = ["arn:aws:iam::aws:policy/AdministratorAccess"]
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_an_inline_policy_that_is_no_json" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description   = "Under test"
        accounts      = ["staging"]
        inline_policy = "everything"
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_wildcard_action_on_every_resource" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description   = "Under test"
        accounts      = ["staging"]
        inline_policy = jsonencode({ Version = "2012-10-17", Statement = { Effect = "Allow", Action = ["s3:GetObject", "s3:*"], Resource = "*" } })
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_everything_but_on_every_resource" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description   = "Under test"
        accounts      = ["staging"]
        inline_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = ["*"] }] })
      }
    }
  }

  expect_failures = [var.roles]
}

run "rejects_a_session_of_half_an_hour" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description      = "Under test"
        accounts         = ["staging"]
        builtin_policy   = "read_only"
        session_duration = "PT30M"
      }
    }
  }

  expect_failures = [var.roles]
}

run "accepts_a_wildcard_action_on_named_resources" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = "See everything"
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }

      deployer = {
        description   = "Under test"
        accounts      = ["staging"]
        inline_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::uploads/*" }] })
      }
    }
  }

  assert {
    condition     = length(aws_ssoadmin_permission_set_inline_policy.this) == 2
    error_message = "A wildcard action on named resources is no wildcard administrator."
  }
}

run "rejects_a_role_without_a_description" {
  command = plan

  variables {
    roles = {
      read_only = {
        description    = ""
        accounts       = ["staging"]
        builtin_policy = "read_only"
      }
    }
  }

  expect_failures = [var.roles]
}
