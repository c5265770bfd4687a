resource "aws_ecs_cluster" "this" {
  name = var.environment

  setting {
    name  = "containerInsights"
    value = var.container_insights
  }

  # A console into a container may show anything a secret holds, so sessions are not recorded.
  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]

  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
}
