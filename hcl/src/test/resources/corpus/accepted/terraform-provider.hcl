provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["317441058719"]
  assume_role {
    role_arn = "arn:aws:iam::317441058719:role/OrganizationAccountAccessRole"
  }
  default_tags {
    tags = { ManagedBy = "terraform" }
  }
}
