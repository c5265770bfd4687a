# The real provider, which evaluates policy documents, but without an account: a plan of new resources makes no calls.
provider "aws" {
  region                      = "us-east-2"
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

# Where the certificates of CloudFront are.
provider "aws" {
  alias                       = "us_east_1"
  region                      = "us-east-1"
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "333333333333" }
}

# Both providers may be one process, which tells of one region only.
override_data {
  target = data.aws_region.current
  values = { name = "us-east-2" }
}

override_data {
  target = data.aws_region.certificates
  values = { name = "us-east-1" }
}

variables {
  name        = "testbed"
  environment = "staging"
  exposure    = "public"

  network = {
    vpc_id                    = "vpc-1"
    cidr                      = "10.161.0.0/16"
    ipv6_cidr                 = "2600:1f16:abc:de00::/56"
    public_subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    private_subnet_ids        = ["subnet-4", "subnet-5", "subnet-6"]
    connect_security_group_id = "sg-connect"
  }

  cluster = {
    arn  = "arn:aws:ecs:us-east-2:333333333333:cluster/staging"
    name = "staging"
  }

  dns = {
    zone_id   = "Z123"
    zone_name = "staging.orreri.xyz"
  }
}

run "an_internal_service_opens_nothing_to_the_world" {
  command = plan

  variables {
    exposure = "internal"
  }

  assert {
    condition     = toset([for rule in aws_vpc_security_group_ingress_rule.load_balancer : coalesce(rule.cidr_ipv4, rule.cidr_ipv6)]) == toset(["10.161.0.0/16", "2600:1f16:abc:de00::/56"])
    error_message = "Only the network reaches an internal service."
  }

  assert {
    condition     = length(aws_cloudfront_distribution.this) + length(aws_cloudfront_vpc_origin.this) + length(aws_acm_certificate.distribution) == 0
    error_message = "The world's way in is not an internal service's."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.tasks) == 1 && alltrue([for rule in aws_vpc_security_group_ingress_rule.tasks : rule.cidr_ipv4 == null && rule.cidr_ipv6 == null])
    error_message = "Only the load balancer reaches the tasks."
  }
}

run "a_worker_has_no_way_in" {
  command = plan

  variables {
    exposure = "worker"
  }

  assert {
    condition     = length(aws_lb.this) + length(aws_lb_listener.http) + length(aws_lb_listener.https) + length(aws_lb_target_group.this) + length(aws_route53_record.address) + length(aws_acm_certificate.this) + length(aws_cloudfront_distribution.this) == 0
    error_message = "A worker has neither load balancer nor name."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.tasks) + length(aws_vpc_security_group_ingress_rule.load_balancer) == 0
    error_message = "A worker admits nobody."
  }

  assert {
    condition     = output.url == null && output.load_balancer_address == null && output.listener_arn == null && output.distribution_address == null && output.distribution_id == null
    error_message = "A worker has no address."
  }
}

run "survives_bad_deployments_and_allows_consoles" {
  command = plan

  assert {
    condition     = aws_ecs_service.this.deployment_circuit_breaker[0].enable && aws_ecs_service.this.deployment_circuit_breaker[0].rollback
    error_message = "A deployment that fails must be rolled back."
  }

  assert {
    condition     = aws_ecs_service.this.deployment_minimum_healthy_percent == 100 && aws_ecs_service.this.deployment_maximum_percent == 200
    error_message = "A deployment must not reduce capacity."
  }

  assert {
    condition     = aws_ecs_service.this.enable_execute_command && aws_ecs_service.this.launch_type == "FARGATE"
    error_message = "The service runs on Fargate and allows consoles."
  }

  assert {
    condition     = aws_ecs_task_definition.starter.skip_destroy
    error_message = "The starter revision must survive the service."
  }
}

run "needs_no_nat_gateway_unless_it_asks_for_one" {
  command = plan

  assert {
    condition     = aws_ecs_service.this.network_configuration[0].assign_public_ip && aws_ecs_service.this.network_configuration[0].subnets == toset(["subnet-1", "subnet-2", "subnet-3"])
    error_message = "Tasks run in the public subnets with public addresses."
  }
}

run "runs_on_the_processor_that_costs_less" {
  command = plan

  assert {
    condition     = aws_ecs_task_definition.starter.runtime_platform[0].cpu_architecture == "ARM64"
    error_message = "Tasks run on ARM64 unless they are told otherwise."
  }
}

run "runs_in_the_private_subnets_when_told_to" {
  command = plan

  variables {
    task_subnets = "private"
  }

  assert {
    condition     = !aws_ecs_service.this.network_configuration[0].assign_public_ip && aws_ecs_service.this.network_configuration[0].subnets == toset(["subnet-4", "subnet-5", "subnet-6"])
    error_message = "Tasks run in the private subnets without public addresses."
  }
}
