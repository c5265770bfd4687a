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



run "rejects_a_cidr_outside_10_8" {
  command = plan

  variables {
    cidr = "172.16.0.0/16"
  }

  expect_failures = [var.cidr]
}

run "rejects_a_cidr_with_host_bits" {
  command = plan

  variables {
    cidr = "10.160.1.0/16"
  }

  expect_failures = [var.cidr]
}

run "rejects_a_cidr_of_another_size" {
  command = plan

  variables {
    cidr = "10.160.0.0/15"
  }

  expect_failures = [var.cidr]
}

run "rejects_zones_of_another_region" {
  command = plan

  variables {
    zones = {
      eu-west-1a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      eu-west-1b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [aws_vpc.this]
}

run "rejects_a_spare_zone_that_is_in_use" {
  command = plan

  variables {
    spare_zone = "10.160.64.0/18"
  }

  expect_failures = [var.spare_zone]
}

run "rejects_a_spare_zone_outside_the_network" {
  command = plan

  variables {
    spare_zone = "10.161.192.0/18"
  }

  expect_failures = [var.spare_zone]
}

run "rejects_a_spare_zone_of_another_size" {
  command = plan

  variables {
    spare_zone = "10.160.192.0/20"
  }

  expect_failures = [var.spare_zone]
}

run "rejects_two_nat_gateways_for_three_zones" {
  command = plan

  variables {
    nat_gateways = 2
  }

  expect_failures = [var.nat_gateways]
}

run "rejects_a_retention_that_cloudwatch_does_not_offer" {
  command = plan

  variables {
    flow_log_retention_days = 31
  }

  expect_failures = [var.flow_log_retention_days]
}

run "rejects_an_environment_with_capitals" {
  command = plan

  variables {
    environment = "Staging"
  }

  expect_failures = [var.environment]
}
