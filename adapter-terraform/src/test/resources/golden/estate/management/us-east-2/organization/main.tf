module "baseline" {
  source = "../../../modules/account-baseline"

  account_id = "123456789012"
}

module "organization" {
  source = "../../../modules/organization"

  accounts = {
    production = {
      email = "aws+production@orreri.dev"
      type  = "environment"
    }
    staging = {
      email = "aws+staging@orreri.dev"
      type  = "environment"
    }
    development = {
      email = "aws+development@orreri.dev"
      type  = "environment"
    }
  }
}
