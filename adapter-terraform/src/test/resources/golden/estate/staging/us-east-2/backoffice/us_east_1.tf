# CloudFront takes certificates of this region only.
provider "aws" {
  alias               = "us_east_1"
  region              = "us-east-1"
  allowed_account_ids = ["333333333333"]

  default_tags {
    tags = {
      Account   = "staging"
      ManagedBy = "terraform"
      Team      = "backoffice"
    }
  }
}
