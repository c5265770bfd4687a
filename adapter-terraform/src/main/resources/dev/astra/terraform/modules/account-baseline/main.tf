# Settings of the account as a whole. The S3 settings and the password policy hold in every region; EBS encryption
# holds in the region of the provider.

resource "aws_s3_account_public_access_block" "this" {
  account_id = var.account_id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}

# People sign in through IAM Identity Center. The policy is for the IAM user that somebody creates anyway. Passwords do
# not expire: forced changes make for weaker ones.
resource "aws_iam_account_password_policy" "this" {
  minimum_password_length        = 16
  require_lowercase_characters   = true
  require_uppercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  password_reuse_prevention      = 24
  allow_users_to_change_password = true
}
