# The real provider, which evaluates policy documents, but without an account: a plan of new resources makes no calls.
provider "aws" {
  region                      = "us-east-2"
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

variables {
  account_id = "123456789012"
}

run "keeps_every_version_of_the_state_private_and_encrypted" {
  command = plan

  assert {
    condition     = aws_s3_bucket.state.bucket == "terraform-state-123456789012"
    error_message = "The state bucket must be named after the account."
  }

  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "The state bucket must be versioned."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.state.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256"
    error_message = "The state must be encrypted at rest."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.state.block_public_acls,
      aws_s3_bucket_public_access_block.state.block_public_policy,
      aws_s3_bucket_public_access_block.state.ignore_public_acls,
      aws_s3_bucket_public_access_block.state.restrict_public_buckets,
    ])
    error_message = "The state bucket must not be public."
  }

  assert {
    condition     = one(aws_s3_bucket_ownership_controls.state.rule).object_ownership == "BucketOwnerEnforced"
    error_message = "The account must own every object of its state bucket."
  }
}

run "the_state_is_read_over_tls_only" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(data.aws_iam_policy_document.state.json).Statement :
      statement.Effect == "Deny" && try(statement.Condition.Bool["aws:SecureTransport"] == "false", false)
    ])
    error_message = "The bucket policy must deny plain HTTP."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(data.aws_iam_policy_document.state.json).Statement : statement.Effect == "Deny"
    ])
    error_message = "The bucket policy must not let anyone in."
  }
}

run "nothing_in_the_account_is_public_or_unencrypted" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_account_public_access_block.this.block_public_acls,
      aws_s3_account_public_access_block.this.block_public_policy,
      aws_s3_account_public_access_block.this.ignore_public_acls,
      aws_s3_account_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "The account must not have public buckets."
  }

  assert {
    condition     = aws_ebs_encryption_by_default.this.enabled
    error_message = "New volumes must be encrypted."
  }
}

run "the_boundary_of_services_leaves_identity_out" {
  command = plan

  assert {
    condition = alltrue([
      for service in ["iam:*", "organizations:*", "sso:*", "identitystore:*", "account:*"] :
      contains(jsondecode(aws_iam_policy.service_boundary.policy).Statement[0].NotAction, service)
    ])
    error_message = "A service must not be able to change identities, the organization or the account."
  }
}

run "rejects_an_account_id_that_is_not_12_digits" {
  command = plan

  variables {
    account_id = "12345678901"
  }

  expect_failures = [var.account_id]
}

run "rejects_an_account_id_with_letters" {
  command = plan

  variables {
    account_id = "12345678901a"
  }

  expect_failures = [var.account_id]
}
