mock_provider "aws" {}

variables {
  environment = "staging"
}

run "runs_on_fargate_by_default_and_offers_spot" {
  command = plan

  assert {
    condition     = aws_ecs_cluster.this.name == "staging"
    error_message = "The cluster must be named after the environment."
  }

  assert {
    condition     = aws_ecs_cluster_capacity_providers.this.capacity_providers == toset(["FARGATE", "FARGATE_SPOT"])
    error_message = "The cluster must offer FARGATE and FARGATE_SPOT."
  }

  assert {
    condition     = [for strategy in aws_ecs_cluster_capacity_providers.this.default_capacity_provider_strategy : strategy.capacity_provider] == ["FARGATE"]
    error_message = "Tasks must not be interruptible unless asked for."
  }
}

run "costs_nothing_and_records_no_consoles_by_default" {
  command = plan

  assert {
    condition     = one(aws_ecs_cluster.this.setting).value == "disabled"
    error_message = "Container insights must be off."
  }

  assert {
    condition     = aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].logging == "NONE"
    error_message = "Console sessions must not be recorded."
  }
}

run "rejects_an_unknown_kind_of_insights" {
  command = plan

  variables {
    container_insights = "on"
  }

  expect_failures = [var.container_insights]
}

run "rejects_an_environment_with_capitals" {
  command = plan

  variables {
    environment = "Staging"
  }

  expect_failures = [var.environment]
}

run "rejects_an_environment_that_ends_with_a_hyphen" {
  command = plan

  variables {
    environment = "staging-"
  }

  expect_failures = [var.environment]
}
