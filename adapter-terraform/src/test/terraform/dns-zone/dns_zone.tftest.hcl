mock_provider "aws" {}

variables {
  name = "orreri.xyz"
}

run "delegates_subdomains" {
  command = plan

  variables {
    delegations = {
      staging = ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"]
    }
  }

  assert {
    condition     = aws_route53_record.delegation["staging"].name == "staging.orreri.xyz"
    error_message = "The delegation must stand below the zone."
  }

  assert {
    condition     = aws_route53_record.delegation["staging"].type == "NS" && length(aws_route53_record.delegation["staging"].records) == 2
    error_message = "The delegation must list the name servers."
  }
}

run "has_no_records_of_its_own" {
  command = plan

  assert {
    condition     = length(aws_route53_record.delegation) == 0
    error_message = "Nothing is delegated unless asked for."
  }
}

run "rejects_a_final_dot" {
  command = plan

  variables {
    name = "orreri.xyz."
  }

  expect_failures = [var.name]
}

run "rejects_a_name_without_a_top_level_domain" {
  command = plan

  variables {
    name = "orreri"
  }

  expect_failures = [var.name]
}

run "rejects_capitals" {
  command = plan

  variables {
    name = "Orreri.xyz"
  }

  expect_failures = [var.name]
}

run "rejects_a_delegation_keyed_by_a_whole_name" {
  command = plan

  variables {
    delegations = {
      "staging.orreri.xyz" = ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"]
    }
  }

  expect_failures = [var.delegations]
}

run "rejects_a_delegation_to_a_single_server" {
  command = plan

  variables {
    delegations = {
      staging = ["ns-1.awsdns-01.org", "ns-1.awsdns-01.org"]
    }
  }

  expect_failures = [var.delegations]
}

run "rejects_a_name_server_that_is_no_host_name" {
  command = plan

  variables {
    delegations = {
      staging = ["https://ns-1.awsdns-01.org", "ns-2.awsdns-02.com"]
    }
  }

  expect_failures = [var.delegations]
}
