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

# Both providers may be one process, which tells of one region only.
override_data {
  target = data.aws_region.current
  values = { name = "us-east-2" }
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "333333333333" }
}

override_resource {
  target          = aws_lb.this
  override_during = plan
  values = {
    arn        = "arn:aws:elasticloadbalancing:us-east-2:333333333333:loadbalancer/app/testbed/0123456789abcdef"
    arn_suffix = "app/testbed/0123456789abcdef"
  }
}

override_resource {
  target          = aws_lb_target_group.this
  override_during = plan
  values = {
    arn        = "arn:aws:elasticloadbalancing:us-east-2:333333333333:targetgroup/testbed/fedcba9876543210"
    arn_suffix = "targetgroup/testbed/fedcba9876543210"
  }
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
}

run "shows_tasks_requests_and_the_last_errors" {
  command = plan

  assert {
    condition = [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget.properties.title] == [
      "CPU (% of what the tasks have)",
      "Memory (% of what the tasks have)",
      "Tasks",
      "Requests",
      "Errors",
      "Latency (s)",
      "Last errors",
    ]
    error_message = "The dashboard shows what is asked first when something is wrong."
  }

  assert {
    condition = [
      for metric in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[5].properties.metrics : metric[length(metric) - 1].stat
    ] == ["p50", "p95", "p99"]
    error_message = "Latency is shown as percentiles, not as an average."
  }

  assert {
    condition = [
      for metric in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[2].properties.metrics : metric[length(metric) - 1].label
    ] == ["running", "healthy", "unhealthy"]
    error_message = "Tasks that run and tasks that answer are shown together."
  }

  assert {
    condition     = strcontains(aws_cloudwatch_dashboard.this.dashboard_body, "SOURCE '/astra/staging/testbed'")
    error_message = "The last errors come from the service's own log."
  }
}

run "counts_the_requests_of_this_service_alone" {
  command = plan

  assert {
    condition = jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[3].properties.metrics[0] == [
      "AWS/ApplicationELB", "RequestCount",
      "TargetGroup", "targetgroup/testbed/fedcba9876543210",
      "LoadBalancer", "app/testbed/0123456789abcdef",
      { stat = "Sum", label = "requests" },
    ]
    error_message = "A load balancer may have several services, so requests are counted by target group."
  }
}

run "no_two_widgets_overlap" {
  command = plan

  assert {
    condition = length(distinct([
      for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : "${widget.x} ${widget.y}"
    ])) == 7 && jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[6].y == 18
    error_message = "Every widget has a place of its own."
  }
}

run "a_worker_has_no_charts_of_requests" {
  command = plan

  variables {
    exposure = "worker"
  }

  assert {
    condition = [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget.properties.title] == [
      "CPU (% of what the tasks have)",
      "Memory (% of what the tasks have)",
      "Tasks",
      "Last errors",
    ]
    error_message = "Nobody counts a worker's requests."
  }
}

run "switches_on_nothing_that_costs" {
  command = plan

  assert {
    condition     = !strcontains(aws_cloudwatch_dashboard.this.dashboard_body, "ContainerInsights")
    error_message = "The dashboard makes do with what AWS measures for nothing."
  }
}
