terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  backend "s3" {
    bucket       = "terraform-state-123456789012"
    key          = "us-east-2/identity/terraform.tfstate"
    region       = "us-east-2"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["123456789012"]

  default_tags {
    tags = {
      Account   = "management"
      ManagedBy = "terraform"
      Team      = "identity"
    }
  }
}
