import {
  to = module.baseline.aws_s3_bucket.state
  id = "terraform-state-123456789012"
}

import {
  to = module.organization.aws_organizations_organization.this
  id = "o-a1b2c3d4e5"
}

import {
  to = module.organization.aws_organizations_account.this["production"]
  id = "222222222222"
}

import {
  to = module.organization.aws_organizations_account.this["staging"]
  id = "333333333333"
}

import {
  to = module.organization.aws_organizations_account.this["development"]
  id = "444444444444"
}
