output "account_id" {
  description = "The account's id."
  value       = var.account_id
}

output "state_bucket" {
  description = "Name of the bucket with the account's Terraform state."
  value       = aws_s3_bucket.state.id
}

output "service_boundary_arn" {
  description = "ARN of the permissions boundary that the roles of services carry."
  value       = aws_iam_policy.service_boundary.arn
}
