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

run "rejects_a_name_with_capitals" {
  command = plan

  variables {
    name = "TestBed"
  }

  expect_failures = [var.name]
}

run "rejects_a_name_longer_than_a_load_balancers" {
  command = plan

  variables {
    name = "a-service-with-a-name-beyond-measure"
  }

  expect_failures = [var.name]
}

run "rejects_a_name_that_aws_keeps_for_itself" {
  command = plan

  variables {
    name = "internal-tools"
  }

  expect_failures = [var.name]
}

run "rejects_a_name_with_two_hyphens_in_a_row" {
  command = plan

  variables {
    name = "test--bed"
  }

  expect_failures = [var.name]
}

run "rejects_an_unknown_exposure" {
  command = plan

  variables {
    exposure = "private"
  }

  expect_failures = [var.exposure]
}

run "rejects_an_environment_with_an_underscore" {
  command = plan

  variables {
    environment = "my_env"
  }

  expect_failures = [var.environment]
}

run "rejects_a_boundary_that_is_no_policy" {
  command = plan

  variables {
    permissions_boundary_arn = "service-boundary"
  }

  expect_failures = [var.permissions_boundary_arn]
}

run "rejects_port_0" {
  command = plan

  variables {
    container_port = 0
  }

  expect_failures = [var.container_port]
}

run "rejects_half_a_port" {
  command = plan

  variables {
    container_port = 8080.5
  }

  expect_failures = [var.container_port]
}

run "rejects_a_health_check_path_without_a_slash" {
  command = plan

  variables {
    health_check = { path = "health" }
  }

  expect_failures = [var.health_check]
}

run "rejects_a_matcher_in_words" {
  command = plan

  variables {
    health_check = { matcher = "ok" }
  }

  expect_failures = [var.health_check]
}

run "rejects_a_health_check_that_outlasts_its_interval" {
  command = plan

  variables {
    health_check = { interval = 10, timeout = 10 }
  }

  expect_failures = [var.health_check]
}

run "rejects_a_threshold_of_one" {
  command = plan

  variables {
    health_check = { healthy_threshold = 1 }
  }

  expect_failures = [var.health_check]
}

run "rejects_an_interval_of_one_second" {
  command = plan

  variables {
    health_check = { interval = 1, timeout = 0 }
  }

  expect_failures = [var.health_check]
}

run "rejects_a_negative_grace_period" {
  command = plan

  variables {
    health_check = { grace_period = -1 }
  }

  expect_failures = [var.health_check]
}

run "rejects_a_negative_count" {
  command = plan

  variables {
    desired_count = -1
  }

  expect_failures = [var.desired_count]
}

run "rejects_cpu_that_fargate_does_not_offer" {
  command = plan

  variables {
    cpu = 300
  }

  expect_failures = [var.cpu]
}

run "rejects_memory_that_fargate_does_not_offer_with_the_cpu" {
  command = plan

  variables {
    cpu    = 256
    memory = 4096
  }

  expect_failures = [var.memory]
}

run "rejects_an_unknown_architecture" {
  command = plan

  variables {
    cpu_architecture = "RISCV"
  }

  expect_failures = [var.cpu_architecture]
}

run "rejects_an_image_with_a_space" {
  command = plan

  variables {
    image = "my image"
  }

  expect_failures = [var.image]
}

run "rejects_unknown_subnets" {
  command = plan

  variables {
    task_subnets = "spare"
  }

  expect_failures = [var.task_subnets]
}

run "rejects_a_retention_that_cloudwatch_does_not_offer" {
  command = plan

  variables {
    log_retention_days = 31
  }

  expect_failures = [var.log_retention_days]
}

run "rejects_a_negative_deregistration_delay" {
  command = plan

  variables {
    deregistration_delay = -1
  }

  expect_failures = [var.deregistration_delay]
}

run "rejects_a_host_name_too_long_for_a_certificate" {
  command = plan

  variables {
    name = "a-service-with-quite-a-long-name"
    dns  = { zone_id = "Z123", zone_name = "staging.a-company.example" }
  }

  expect_failures = [aws_acm_certificate.this]
}

run "rejects_an_unknown_entry" {
  command = plan

  variables {
    entry = "api_gateway"
  }

  expect_failures = [var.entry]
}

run "rejects_a_wait_that_cloudfront_does_not_offer" {
  command = plan

  variables {
    response_timeout = 121
  }

  expect_failures = [var.response_timeout]
}

run "rejects_an_unknown_price_class" {
  command = plan

  variables {
    price_class = "PriceClass_300"
  }

  expect_failures = [var.price_class]
}

run "rejects_a_single_zone" {
  command = plan

  variables {
    zones = 1
  }

  expect_failures = [var.zones]
}
