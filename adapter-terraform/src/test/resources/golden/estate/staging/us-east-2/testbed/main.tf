data "terraform_remote_state" "platform" {
  backend = "s3"

  config = {
    bucket = "terraform-state-333333333333"
    key    = "us-east-2/platform/terraform.tfstate"
    region = "us-east-2"
  }
}

module "service" {
  source = "../../../modules/service"

  providers = {
    aws           = aws
    aws.us_east_1 = aws.us_east_1
  }

  name                     = "testbed"
  environment              = "staging"
  exposure                 = "public"
  network                  = data.terraform_remote_state.platform.outputs.network
  cluster                  = data.terraform_remote_state.platform.outputs.cluster
  dns                      = data.terraform_remote_state.platform.outputs.dns
  permissions_boundary_arn = data.terraform_remote_state.platform.outputs.baseline.service_boundary_arn
  image                    = "ghcr.io/orreri/astra-standin-container:latest"
  container_port           = 8080
  cpu                      = 256
  memory                   = 512
  desired_count            = 1
}
