module "ci" {
  source = "../../../modules/ci-github"

  environment = "staging"

  services = {
    testbed = "orreri/testbed"
  }

  terraform_repository = "orreri/terraform"
}
