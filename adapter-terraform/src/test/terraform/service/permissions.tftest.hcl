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

run "reads_its_own_secrets_only" {
  command = plan

  assert {
    condition = flatten([
      for statement in jsondecode(data.aws_iam_policy_document.execution.json).Statement : statement.Resource
      if strcontains(jsonencode(statement.Action), "secretsmanager")
    ]) == ["arn:aws:secretsmanager:us-east-2:333333333333:secret:astra/staging/testbed/*"]
    error_message = "A service must not read the secrets of another."
  }
}

run "no_statement_allows_a_wildcard_action" {
  command = plan

  assert {
    condition = length([
      for action in flatten([
        for document in [data.aws_iam_policy_document.execution.json, data.aws_iam_policy_document.task.json] : [
          for statement in jsondecode(document).Statement : statement.Action
        ]
      ]) : action if strcontains(action, "*")
    ]) == 0
    error_message = "The roles of a service name every action."
  }
}

run "pulls_and_logs_to_its_own_places_only" {
  command = plan

  assert {
    condition = toset(flatten([
      for statement in jsondecode(data.aws_iam_policy_document.execution.json).Statement : statement.Resource
      if statement.Sid == "PullImage" || statement.Sid == "WriteLogs"
    ])) == toset(["arn:aws:ecr:us-east-2:333333333333:repository/testbed", "arn:aws:logs:us-east-2:333333333333:log-group:/astra/staging/testbed:*"])
    error_message = "A service must not pull or log elsewhere."
  }
}

run "only_tasks_of_the_account_take_the_roles" {
  command = plan

  assert {
    condition     = jsondecode(data.aws_iam_policy_document.trust.json).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "333333333333"
    error_message = "Tasks of other accounts must not take the roles."
  }

  assert {
    condition     = aws_iam_role.task.path == "/astra/" && aws_iam_role.execution.path == "/astra/"
    error_message = "The roles of services live under /astra/."
  }
}

run "carries_the_boundary_it_is_given" {
  command = plan

  variables {
    permissions_boundary_arn = "arn:aws:iam::333333333333:policy/astra/service-boundary"
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.execution, aws_iam_role.task] : role.permissions_boundary == "arn:aws:iam::333333333333:policy/astra/service-boundary"])
    error_message = "Both roles must carry the boundary."
  }
}
