module "identity" {
  source = "../../../modules/identity"

  accounts = {
    management = {
      id   = "123456789012"
      type = "management"
    }
    production = {
      id   = "222222222222"
      type = "environment"
    }
    staging = {
      id   = "333333333333"
      type = "environment"
    }
    development = {
      id   = "444444444444"
      type = "environment"
    }
  }

  roles = {
    read_only = {
      description    = "Read access to every environment"
      accounts       = ["production", "staging", "development"]
      builtin_policy = "read_only"
    }
    global_admin = {
      description      = "Everything, everywhere; for a trusted few"
      accounts         = ["management", "production", "staging", "development"]
      managed_policies = ["arn:aws:iam::aws:policy/AdministratorAccess"]
    }
    production_admin = {
      description    = "Changes services and their infrastructure in production"
      accounts       = ["production"]
      builtin_policy = "environment_admin"
    }
    staging_admin = {
      description    = "Changes services and their infrastructure in staging"
      accounts       = ["staging"]
      builtin_policy = "environment_admin"
    }
    development_admin = {
      description    = "Changes services and their infrastructure in development"
      accounts       = ["development"]
      builtin_policy = "environment_admin"
    }
  }

  users = {
    johnfdoe = {
      given_name  = "John"
      family_name = "Doe"
      email       = "johnfdoe@orreri.dev"
      roles       = ["global_admin"]
    }
    "grace.hopper" = {
      given_name  = "Grace"
      family_name = "Hopper"
      email       = "grace.hopper@orreri.dev"
      roles       = ["staging_admin"]
    }
  }
}
