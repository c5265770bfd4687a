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

run "everyone_reaches_a_public_service_through_cloudfront" {
  command = plan

  assert {
    condition     = aws_cloudfront_distribution.this[0].aliases == toset(["testbed.us-east-2.staging.orreri.xyz"]) && output.url == "https://testbed.us-east-2.staging.orreri.xyz"
    error_message = "A service is named <service>.<region>.<zone>."
  }

  assert {
    condition     = keys(aws_route53_record.address) == ["A", "AAAA"] && aws_cloudfront_distribution.this[0].is_ipv6_enabled
    error_message = "A service answers over IPv4 and IPv6."
  }

  assert {
    condition     = aws_cloudfront_distribution.this[0].default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https" && aws_cloudfront_distribution.this[0].viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021"
    error_message = "HTTP must lead to HTTPS, and HTTPS must be of today."
  }
}

run "cloudfront_passes_everything_on_and_keeps_nothing" {
  command = plan

  assert {
    condition     = length(aws_cloudfront_distribution.this[0].default_cache_behavior[0].allowed_methods) == 7
    error_message = "Every method must get through."
  }

  assert {
    condition     = aws_cloudfront_distribution.this[0].default_cache_behavior[0].cache_policy_id == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" && aws_cloudfront_distribution.this[0].default_cache_behavior[0].origin_request_policy_id == "216adef6-5c7f-47e4-b989-5492eafa07d3"
    error_message = "A service decides about its own answers: nothing is cached, everything is passed on."
  }
}

run "a_public_service_has_no_public_address_but_the_tasks" {
  command = plan

  assert {
    condition     = aws_lb.this[0].internal && aws_lb.this[0].ip_address_type == "ipv4" && aws_lb.this[0].subnets == toset(["subnet-4", "subnet-5", "subnet-6"])
    error_message = "The load balancer is inside the network."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.load_balancer) == 0 && length(aws_vpc_security_group_ingress_rule.cloudfront) == 1
    error_message = "The load balancer admits CloudFront alone."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.cloudfront[0].from_port == 443 && aws_vpc_security_group_ingress_rule.cloudfront[0].cidr_ipv4 == null && aws_vpc_security_group_ingress_rule.cloudfront[0].cidr_ipv6 == null
    error_message = "CloudFront comes in by its security group, over HTTPS."
  }

  assert {
    condition     = aws_cloudfront_vpc_origin.this[0].vpc_origin_endpoint_config[0].origin_protocol_policy == "https-only"
    error_message = "The service must be told that it was called over HTTPS."
  }
}

run "without_a_zone_the_distribution_answers_for_itself" {
  command = plan

  variables {
    dns = null
  }

  assert {
    condition     = aws_cloudfront_distribution.this[0].viewer_certificate[0].cloudfront_default_certificate && length(aws_acm_certificate.distribution) + length(aws_acm_certificate.this) == 0
    error_message = "Without a name there is no certificate but CloudFront's own."
  }

  assert {
    condition     = aws_cloudfront_vpc_origin.this[0].vpc_origin_endpoint_config[0].origin_protocol_policy == "http-only" && aws_vpc_security_group_ingress_rule.cloudfront[0].from_port == 80 && aws_lb_listener.http[0].default_action[0].type == "forward"
    error_message = "Without a certificate, HTTP must be answered."
  }
}

run "a_load_balancer_can_be_the_entry" {
  command = plan

  variables {
    entry = "load_balancer"
  }

  assert {
    condition     = length(aws_cloudfront_distribution.this) + length(aws_cloudfront_vpc_origin.this) + length(aws_acm_certificate.distribution) == 0
    error_message = "Nothing stands in front of the load balancer."
  }

  assert {
    condition = { for name, rule in aws_vpc_security_group_ingress_rule.load_balancer : name => coalesce(rule.cidr_ipv4, rule.cidr_ipv6) } == {
      http-ipv4  = "0.0.0.0/0"
      http-ipv6  = "::/0"
      https-ipv4 = "0.0.0.0/0"
      https-ipv6 = "::/0"
    }
    error_message = "Everyone reaches the load balancer on ports 80 and 443."
  }

  assert {
    condition     = aws_lb_listener.http[0].default_action[0].type == "redirect" && aws_lb_listener.https[0].port == 443 && aws_lb.this[0].ip_address_type == "dualstack"
    error_message = "HTTP must lead to HTTPS, over IPv4 and IPv6."
  }
}

run "a_load_balancer_without_a_name_answers_plain_http" {
  command = plan

  variables {
    entry = "load_balancer"
    dns   = null
  }

  assert {
    condition     = aws_lb_listener.http[0].default_action[0].type == "forward" && length(aws_lb_listener.https) == 0 && length(aws_acm_certificate.this) == 0
    error_message = "Without a name there is no certificate, and HTTP must be answered."
  }

  assert {
    condition     = keys(aws_vpc_security_group_ingress_rule.load_balancer) == ["http-ipv4", "http-ipv6"]
    error_message = "Without HTTPS, port 443 stays shut."
  }
}

run "public_addresses_are_paid_for_in_two_zones" {
  command = plan

  variables {
    exposure = "internal"
  }

  assert {
    condition     = aws_lb.this[0].subnets == toset(["subnet-1", "subnet-2"]) && aws_ecs_service.this.network_configuration[0].subnets == toset(["subnet-1", "subnet-2"])
    error_message = "A load balancer with public addresses has two, and tasks only where it reaches them."
  }
}

run "more_zones_can_be_bought" {
  command = plan

  variables {
    exposure = "internal"
    zones    = 3
  }

  assert {
    condition     = length(aws_lb.this[0].subnets) == 3 && length(aws_ecs_service.this.network_configuration[0].subnets) == 3
    error_message = "The number of zones is the reader's choice."
  }
}

run "rejects_a_second_provider_of_another_region" {
  command = plan

  override_data {
    target = data.aws_region.certificates
    values = { name = "eu-west-1" }
  }

  expect_failures = [aws_acm_certificate.distribution]
}
