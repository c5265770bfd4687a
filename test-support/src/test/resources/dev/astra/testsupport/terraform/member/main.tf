terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }

  backend "s3" {
    bucket       = "astra-state"
    key          = "staging/terraform.tfstate"
    region       = "us-east-2"
    encrypt      = true
    use_lockfile = true
  }
}

variable "role" {
  type = string
}

provider "aws" {
  region = "us-east-2"

  assume_role {
    role_arn = var.role
  }
}

data "aws_caller_identity" "this" {}

resource "aws_cloudwatch_log_group" "service" {
  name              = "/astra/service"
  retention_in_days = 30
}

output "account" {
  value = data.aws_caller_identity.this.account_id
}
