output "service_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.this.name
}

output "cluster_name" {
  description = "Name of the cluster that the service runs on."
  value       = var.cluster.name
}

output "task_family" {
  description = "Family of the task definitions that deployments register."
  value       = aws_ecs_task_definition.starter.family
}

output "repository_url" {
  description = "Where to push the service's images."
  value       = aws_ecr_repository.this.repository_url
}

output "url" {
  description = "The service's address. Null for a worker."
  value = (
    local.named ? "https://${local.host_name}" :
    local.distributed ? "https://${aws_cloudfront_distribution.this[0].domain_name}" :
    one([for lb in aws_lb.this : "http://${lb.dns_name}"])
  )
}

output "distribution_address" {
  description = "Host name that AWS gave the CloudFront distribution. Null without one."
  value       = one(aws_cloudfront_distribution.this[*].domain_name)
}

output "distribution_id" {
  description = "Id of the CloudFront distribution, for its metrics and a firewall. Null without one."
  value       = one(aws_cloudfront_distribution.this[*].id)
}

output "load_balancer_address" {
  description = "Host name that AWS gave the load balancer. Null for a worker."
  value       = one(aws_lb.this[*].dns_name)
}

output "load_balancer_arn" {
  description = "ARN of the load balancer, for what is attached to it beside the module. Null for a worker."
  value       = one(aws_lb.this[*].arn)
}

output "listener_arn" {
  description = "ARN of the listener that forwards to the service, for further rules and certificates. Null for a worker."
  value       = local.named ? aws_lb_listener.https[0].arn : one(aws_lb_listener.http[*].arn)
}

output "task_security_group_id" {
  description = "Id of the tasks' security group, for databases and the like to admit."
  value       = aws_security_group.tasks.id
}

output "log_group_name" {
  description = "Name of the CloudWatch log group."
  value       = aws_cloudwatch_log_group.this.name
}

output "dashboard_name" {
  description = "Name of the CloudWatch dashboard."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}

output "execution_role_arn" {
  description = "ARN of the role with which ECS starts the tasks."
  value       = aws_iam_role.execution.arn
}

output "task_role_arn" {
  description = "ARN of the role that the service's own code has."
  value       = aws_iam_role.task.arn
}

output "task_role_name" {
  description = "Name of the role that the service's own code has, to attach policies to."
  value       = aws_iam_role.task.name
}
