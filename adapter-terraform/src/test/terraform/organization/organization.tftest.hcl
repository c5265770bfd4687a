mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}", minified_json = "{}" }
  }

  mock_resource "aws_organizations_organization" {
    defaults = {
      master_account_id = "111111111111"
      roots             = [{ id = "r-root", arn = "", name = "Root", policy_types = [] }]
    }
  }

  mock_resource "aws_organizations_organizational_unit" {
    defaults = { id = "ou-root-environments" }
  }

  override_during = plan
}

override_resource {
  target          = aws_organizations_account.this["production"]
  override_during = plan
  values          = { id = "222222222222" }
}

override_resource {
  target          = aws_organizations_account.this["dns"]
  override_during = plan
  values          = { id = "333333333333" }
}

variables {
  accounts = {
    production = { email = "aws+production@orreri.dev", type = "environment" }
    dns        = { email = "aws+dns@orreri.dev", type = "dns" }
  }
}

run "puts_environments_into_their_unit_and_other_accounts_beside_it" {
  command = plan

  assert {
    condition     = aws_organizations_account.this["production"].parent_id == "ou-root-environments"
    error_message = "An environment belongs into the unit."
  }

  assert {
    condition     = aws_organizations_account.this["dns"].parent_id == "r-root"
    error_message = "The DNS account stands beside the unit."
  }

  assert {
    condition     = alltrue([for account in aws_organizations_account.this : !account.close_on_deletion])
    error_message = "Terraform must not close accounts."
  }
}

run "guards_every_member_account" {
  command = plan

  assert {
    condition     = aws_organizations_policy_attachment.environments.target_id == "ou-root-environments"
    error_message = "The unit must carry the guard rail."
  }

  assert {
    condition     = [for attachment in aws_organizations_policy_attachment.shared : attachment.target_id] == ["333333333333"]
    error_message = "Accounts beside the unit must carry the guard rail themselves, and only they."
  }
}

run "puts_out_all_accounts" {
  command = plan

  assert {
    condition = output.accounts == {
      management = { id = "111111111111", type = "management" }
      production = { id = "222222222222", type = "environment" }
      dns        = { id = "333333333333", type = "dns" }
    }
    error_message = "The accounts must be put out with id and type, the management account among them."
  }
}
