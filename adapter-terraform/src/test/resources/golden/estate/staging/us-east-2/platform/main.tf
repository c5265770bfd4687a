module "baseline" {
  source = "../../../modules/account-baseline"

  account_id = "333333333333"
}

module "network" {
  source = "../../../modules/network"

  environment = "staging"
  cidr        = "10.176.0.0/16"
  spare_zone  = "10.176.192.0/18"

  zones = {
    us-east-2a = {
      cidr    = "10.176.0.0/18"
      public  = "10.176.0.0/20"
      private = "10.176.16.0/20"
      spare   = ["10.176.32.0/20", "10.176.48.0/20"]
    }
    us-east-2b = {
      cidr    = "10.176.64.0/18"
      public  = "10.176.64.0/20"
      private = "10.176.80.0/20"
      spare   = ["10.176.96.0/20", "10.176.112.0/20"]
    }
    us-east-2c = {
      cidr    = "10.176.128.0/18"
      public  = "10.176.128.0/20"
      private = "10.176.144.0/20"
      spare   = ["10.176.160.0/20", "10.176.176.0/20"]
    }
  }
}

module "dns_zone" {
  source = "../../../modules/dns-zone"

  name = "staging.orreri.xyz"
}

module "cluster" {
  source = "../../../modules/cluster"

  environment = "staging"
}
