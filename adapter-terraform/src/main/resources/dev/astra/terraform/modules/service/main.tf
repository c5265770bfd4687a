data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  region     = data.aws_region.current.name

  load_balanced = var.exposure != "worker"
  distributed   = var.exposure == "public" && var.entry == "cloudfront"
  named         = local.load_balanced && var.dns != null
  host_name     = var.dns == null ? null : "${var.name}.${local.region}.${var.dns.zone_name}"

  # A load balancer with public addresses pays for one in each zone and reaches tasks in its own zones only.
  zone_count = min(coalesce(var.zones, local.load_balanced && !local.distributed ? 2 : 3), length(var.network.public_subnet_ids))

  subnet_ids = {
    public  = slice(var.network.public_subnet_ids, 0, local.zone_count)
    private = slice(var.network.private_subnet_ids, 0, local.zone_count)
  }

  # CPU units => the amounts of memory that Fargate offers with them.
  fargate_memory = {
    "256"   = [512, 1024, 2048]
    "512"   = range(1024, 4097, 1024)
    "1024"  = range(2048, 8193, 1024)
    "2048"  = range(4096, 16385, 1024)
    "4096"  = range(8192, 30721, 1024)
    "8192"  = range(16384, 61441, 4096)
    "16384" = range(32768, 122881, 8192)
  }
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster.arn
  launch_type     = "FARGATE"
  task_definition = aws_ecs_task_definition.starter.arn
  desired_count   = var.desired_count

  enable_execute_command  = true
  enable_ecs_managed_tags = true
  propagate_tags          = "SERVICE"

  # A new version runs beside the old one until it is healthy, and goes away if it never is.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = local.load_balanced ? var.health_check.grace_period : null
  availability_zone_rebalancing      = "ENABLED"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = local.subnet_ids[var.task_subnets]
    security_groups  = [aws_security_group.tasks.id]
    assign_public_ip = var.task_subnets == "public"
  }

  dynamic "load_balancer" {
    for_each = aws_lb_target_group.this

    content {
      target_group_arn = load_balancer.value.arn
      container_name   = var.name
      container_port   = var.container_port
    }
  }

  # Terraform owns the shape of the service; deployments own the version that runs and how often it runs.
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }

  # ECS refuses a target group that no load balancer uses, and a task cannot start without its permissions.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_lb_listener.http,
    aws_lb_listener.https,
  ]
}
