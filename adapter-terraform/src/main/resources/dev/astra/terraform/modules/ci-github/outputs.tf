output "provider_arn" {
  description = "ARN of the identity provider that stands for GitHub Actions."
  value       = aws_iam_openid_connect_provider.github.arn
}

output "deploy_role_arns" {
  description = "The roles that deploy: the service's name => the role's ARN."
  value       = { for name, role in aws_iam_role.deploy : name => role.arn }
}

output "plan_role_arn" {
  description = "ARN of the role that plans the Terraform code. Null without a Terraform repository."
  value       = one([for role in aws_iam_role.plan : role.arn])
}

output "apply_role_arn" {
  description = "ARN of the role that applies the Terraform code. Null without a Terraform repository."
  value       = one([for role in aws_iam_role.apply : role.arn])
}
