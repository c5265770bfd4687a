output "instance_arn" {
  description = "ARN of the IAM Identity Center instance."
  value       = local.instance_arn
}

output "identity_store_id" {
  description = "Id of the directory that holds the users and groups."
  value       = local.identity_store_id
}

output "start_url" {
  description = "Where people sign in."
  value       = "https://${local.identity_store_id}.awsapps.com/start"
}

output "permission_set_arns" {
  description = "ARNs of the permission sets: role => ARN."
  value       = { for name, set in aws_ssoadmin_permission_set.this : name => set.arn }
}

output "group_ids" {
  description = "Ids of the groups: role => id."
  value       = { for name, group in aws_identitystore_group.this : name => group.group_id }
}

output "user_ids" {
  description = "Ids of the users: user name => id."
  value       = { for name, user in aws_identitystore_user.this : name => user.user_id }
}
