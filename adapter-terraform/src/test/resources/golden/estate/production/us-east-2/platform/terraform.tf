terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  backend "s3" {
    bucket       = "terraform-state-222222222222"
    key          = "us-east-2/platform/terraform.tfstate"
    region       = "us-east-2"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["222222222222"]

  default_tags {
    tags = {
      Account   = "production"
      ManagedBy = "terraform"
      Team      = "platform"
    }
  }
}
