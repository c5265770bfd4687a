terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  backend "s3" {
    bucket       = "terraform-state-333333333333"
    key          = "us-east-2/ci/terraform.tfstate"
    region       = "us-east-2"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["333333333333"]

  default_tags {
    tags = {
      Account   = "staging"
      ManagedBy = "terraform"
      Team      = "ci"
    }
  }
}
