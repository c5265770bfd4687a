import {
  to = module.baseline.aws_s3_bucket.state
  id = "terraform-state-222222222222"
}
