module "baseline" {
  source = "../../../modules/account-baseline"

  account_id = "222222222222"
}

module "network" {
  source = "../../../modules/network"

  environment = "production"
  cidr        = "10.160.0.0/16"
  spare_zone  = "10.160.192.0/18"

  zones = {
    us-east-2a = {
      cidr    = "10.160.0.0/18"
      public  = "10.160.0.0/20"
      private = "10.160.16.0/20"
      spare   = ["10.160.32.0/20", "10.160.48.0/20"]
    }
    us-east-2b = {
      cidr    = "10.160.64.0/18"
      public  = "10.160.64.0/20"
      private = "10.160.80.0/20"
      spare   = ["10.160.96.0/20", "10.160.112.0/20"]
    }
    us-east-2c = {
      cidr    = "10.160.128.0/18"
      public  = "10.160.128.0/20"
      private = "10.160.144.0/20"
      spare   = ["10.160.160.0/20", "10.160.176.0/20"]
    }
  }
}

module "dns_zone" {
  source = "../../../modules/dns-zone"

  name = "production.orreri.xyz"
}

module "cluster" {
  source = "../../../modules/cluster"

  environment = "production"
}
