# The most that a role of a service may ever do, whatever its own policies say. The environment's admin role may create
# roles only with this boundary, so it cannot mint itself an administrator by way of a task. The boundary grants nothing.

resource "aws_iam_policy" "service_boundary" {
  name        = "service-boundary"
  path        = "/astra/"
  description = "Permissions boundary of the roles of services: everything but identity, organization and account settings"
  policy      = data.aws_iam_policy_document.service_boundary.json
}

data "aws_iam_policy_document" "service_boundary" {
  statement {
    sid       = "AllButIdentity"
    resources = ["*"]

    not_actions = [
      "account:*",
      "iam:*",
      "identitystore:*",
      "organizations:*",
      "sso:*",
      "sso-directory:*",
    ]
  }

  # What runs scheduled jobs hands their roles to ECS. Each of those carries this boundary itself.
  statement {
    sid       = "HandRolesToTasks"
    actions   = ["iam:PassRole"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::*:role/astra/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }
}
