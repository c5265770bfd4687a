import {
  to = module.baseline.aws_s3_bucket.state
  id = "terraform-state-444444444444"
}
