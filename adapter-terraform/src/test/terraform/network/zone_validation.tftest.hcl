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

run "rejects_a_zone_outside_the_network" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.161.64.0/18"
        public  = "10.161.64.0/20"
        private = "10.161.80.0/20"
        spare   = ["10.161.96.0/20", "10.161.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_public_block_outside_its_zone" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_spare_block_outside_its_zone" {
  command = plan

  variables {
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
        spare   = ["10.160.96.0/20", "10.160.192.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_two_zones_on_one_cidr" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_overlapping_blocks" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.0.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_misaligned_block" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.8.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_block_of_another_size" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/24"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_zone_of_another_size" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/17"
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
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_zone_with_one_spare_block" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_text_instead_of_a_block" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "the first"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      us-east-2b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_single_zone" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}

run "rejects_a_zone_without_its_full_name" {
  command = plan

  variables {
    zones = {
      us-east-2a = {
        cidr    = "10.160.0.0/18"
        public  = "10.160.0.0/20"
        private = "10.160.16.0/20"
        spare   = ["10.160.32.0/20", "10.160.48.0/20"]
      }

      b = {
        cidr    = "10.160.64.0/18"
        public  = "10.160.64.0/20"
        private = "10.160.80.0/20"
        spare   = ["10.160.96.0/20", "10.160.112.0/20"]
      }
    }
  }

  expect_failures = [var.zones]
}
