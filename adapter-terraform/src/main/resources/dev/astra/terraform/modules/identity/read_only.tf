# The permissions of the builtin policy "read_only", which "environment_admin" starts from: everything but the values of
# secrets. Reading the state lets people run `terraform plan -lock=false`.

data "aws_partition" "current" {}

locals {
  partition = data.aws_partition.current.partition
}

data "aws_iam_policy_document" "read_only" {
  statement {
    sid = "ReadServices"
    actions = [
      "application-autoscaling:Describe*",
      "ecr:BatchGetImage",
      "ecr:Describe*",
      "ecr:GetLifecyclePolicy",
      "ecr:GetRepositoryPolicy",
      "ecr:ListImages",
      "ecr:ListTagsForResource",
      "ecs:Describe*",
      "ecs:List*",
      "secretsmanager:DescribeSecret",
      "secretsmanager:GetResourcePolicy",
      "secretsmanager:ListSecretVersionIds",
      "secretsmanager:ListSecrets",
    ]
    resources = ["*"]
  }

  statement {
    sid = "ReadNetworkAndDns"
    actions = [
      "acm:DescribeCertificate",
      "acm:GetCertificate",
      "acm:ListCertificates",
      "acm:ListTagsForCertificate",
      "cloudfront:Get*",
      "cloudfront:List*",
      "ec2:Describe*",
      "ec2:GetEbsEncryptionByDefault",
      "ec2:GetManagedPrefixListEntries",
      "elasticloadbalancing:Describe*",
      "route53:Get*",
      "route53:List*",
      "scheduler:Get*",
      "scheduler:List*",
    ]
    resources = ["*"]
  }

  statement {
    sid = "ReadLogsAndMetrics"
    actions = [
      "cloudwatch:Describe*",
      "cloudwatch:Get*",
      "cloudwatch:List*",
      "logs:Describe*",
      "logs:FilterLogEvents",
      "logs:GetLogEvents",
      "logs:GetLogGroupFields",
      "logs:GetLogRecord",
      "logs:GetQueryResults",
      "logs:ListTagsForResource",
      "logs:StartLiveTail",
      "logs:StartQuery",
      "logs:StopLiveTail",
      "logs:StopQuery",
    ]
    resources = ["*"]
  }

  statement {
    sid = "ReadAccount"
    actions = [
      "ce:GetCostAndUsage",
      "ce:GetCostForecast",
      "ce:GetDimensionValues",
      "ce:GetTags",
      "cloudtrail:DescribeTrails",
      "cloudtrail:GetTrailStatus",
      "cloudtrail:LookupEvents",
      "iam:Get*",
      "iam:List*",
      "kms:DescribeKey",
      "kms:ListAliases",
      "pricing:DescribeServices",
      "pricing:GetProducts",
      "s3:GetAccountPublicAccessBlock",
      "s3:GetBucket*",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:ListAllMyBuckets",
      "servicequotas:GetServiceQuota",
      "servicequotas:ListServiceQuotas",
      "tag:GetResources",
      "tag:GetTagKeys",
      "tag:GetTagValues",
    ]
    resources = ["*"]
  }

  statement {
    sid       = "ReadState"
    actions   = ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket", "s3:ListBucketVersions"]
    resources = ["arn:${local.partition}:s3:::terraform-state-*"]

    # Names of buckets are the world's; this one must be the account's own.
    condition {
      test     = "StringEquals"
      variable = "aws:ResourceAccount"
      values   = ["&{aws:PrincipalAccount}"]
    }
  }
}
