mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { name = "us-east-2" }
  }

  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }

  mock_resource "aws_vpc" {
    defaults = {
      cidr_block      = "10.160.0.0/16"
      ipv6_cidr_block = "2600:1f16:abc:de00::/56"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/astra/flow-logs" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_resource "aws_scheduler_schedule_group" {
    defaults = { arn = "arn:aws:scheduler:us-east-2:123456789012:schedule-group/astra-connect" }
  }

  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:us-east-2:123456789012:log-group:flow-logs" }
  }
}

variables {
  environment = "staging"
  cidr        = "10.160.0.0/16"
  spare_zone  = "10.160.192.0/18"

  zones = {
    us-east-2a = {
      cidr    = "10.160.0.0/18"
      public  = "10.160.0.0/20"
      private = "10.160.16.0/20"
      spare   = ["10.160.32.0/20", "10.160.48.0/20"]
    }

    us-east-2b = {
      cidr    = "10.160.64.0/18"
      public  = "10.160.64.0/20"
      private = "10.160.80.0/20"
      spare   = ["10.160.96.0/20", "10.160.112.0/20"]
    }

    us-east-2c = {
      cidr    = "10.160.128.0/18"
      public  = "10.160.128.0/20"
      private = "10.160.144.0/20"
      spare   = ["10.160.160.0/20", "10.160.176.0/20"]
    }
  }
}

run "has_a_public_and_a_private_subnet_in_each_zone" {
  assert {
    condition     = length(output.public_subnet_ids) == 3 && length(output.private_subnet_ids) == 3
    error_message = "Three zones must give three public and three private subnets."
  }

  assert {
    condition     = aws_subnet.private["us-east-2b"].cidr_block == "10.160.80.0/20"
    error_message = "A subnet must take the block of the plan."
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : !coalesce(subnet.map_public_ip_on_launch, false)])
    error_message = "A public address must be asked for."
  }
}

run "numbers_ipv6_subnets_like_their_ipv4_blocks" {
  assert {
    condition     = aws_subnet.public["us-east-2a"].ipv6_cidr_block == "2600:1f16:abc:de00::/64"
    error_message = "10.160.0.0/20 is block 0."
  }

  assert {
    condition     = aws_subnet.private["us-east-2c"].ipv6_cidr_block == "2600:1f16:abc:de09::/64"
    error_message = "10.160.144.0/20 is block 9."
  }
}

run "keeps_the_spare_ranges_free_and_says_so" {
  assert {
    condition = length(setintersection(
      flatten([for zone in var.zones : zone.spare]),
      concat(values(aws_subnet.public)[*].cidr_block, values(aws_subnet.private)[*].cidr_block),
    )) == 0
    error_message = "A spare block must not become a subnet."
  }

  assert {
    condition     = aws_vpc.this.tags["astra:spare-zone"] == "10.160.192.0/18" && aws_vpc.this.tags["astra:spare:us-east-2a"] == "10.160.32.0/20 10.160.48.0/20"
    error_message = "The spare ranges must be written on the VPC."
  }

  assert {
    condition     = output.spare_zone == "10.160.192.0/18" && output.spare_blocks["us-east-2c"] == tolist(["10.160.160.0/20", "10.160.176.0/20"])
    error_message = "The spare ranges must be among the outputs."
  }
}

run "has_neither_nat_gateways_nor_flow_logs_by_default" {
  assert {
    condition     = length(aws_nat_gateway.this) == 0 && length(aws_route.private_ipv4) == 0 && length(output.nat_addresses) == 0
    error_message = "NAT gateways cost money and must be asked for."
  }

  assert {
    condition     = length(aws_flow_log.this) == 0
    error_message = "Flow logs cost money and must be asked for."
  }
}

run "lets_private_subnets_out_over_ipv6_but_nobody_in" {
  assert {
    condition     = alltrue([for route in aws_route.private_ipv6 : route.egress_only_gateway_id == aws_egress_only_internet_gateway.this.id])
    error_message = "Private subnets must use the egress-only gateway."
  }
}

run "shares_one_nat_gateway" {
  variables {
    nat_gateways = 1
  }

  assert {
    condition     = keys(aws_nat_gateway.this) == ["us-east-2a"]
    error_message = "The shared NAT gateway stands in the first zone."
  }

  assert {
    condition     = alltrue([for route in aws_route.private_ipv4 : route.nat_gateway_id == aws_nat_gateway.this["us-east-2a"].id]) && length(aws_route.private_ipv4) == 3
    error_message = "All private subnets must use the shared NAT gateway."
  }
}

run "has_a_nat_gateway_for_each_zone" {
  variables {
    nat_gateways = 3
  }

  assert {
    condition     = alltrue([for zone, route in aws_route.private_ipv4 : route.nat_gateway_id == aws_nat_gateway.this[zone].id]) && length(aws_nat_gateway.this) == 3
    error_message = "Each private subnet must use the NAT gateway of its own zone."
  }
}

run "logs_connections_when_asked" {
  variables {
    flow_log_retention_days = 14
  }

  assert {
    condition     = aws_flow_log.this[0].traffic_type == "ALL" && aws_cloudwatch_log_group.flow_logs[0].retention_in_days == 14
    error_message = "Flow logs must record everything for the days asked for."
  }
}
