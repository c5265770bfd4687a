module "baseline" {
  source = "../../../modules/account-baseline"

  account_id = "444444444444"
}

module "network" {
  source = "../../../modules/network"

  environment = "development"
  cidr        = "10.192.0.0/16"
  spare_zone  = "10.192.192.0/18"

  zones = {
    us-east-2a = {
      cidr    = "10.192.0.0/18"
      public  = "10.192.0.0/20"
      private = "10.192.16.0/20"
      spare   = ["10.192.32.0/20", "10.192.48.0/20"]
    }
    us-east-2b = {
      cidr    = "10.192.64.0/18"
      public  = "10.192.64.0/20"
      private = "10.192.80.0/20"
      spare   = ["10.192.96.0/20", "10.192.112.0/20"]
    }
    us-east-2c = {
      cidr    = "10.192.128.0/18"
      public  = "10.192.128.0/20"
      private = "10.192.144.0/20"
      spare   = ["10.192.160.0/20", "10.192.176.0/20"]
    }
  }
}

module "dns_zone" {
  source = "../../../modules/dns-zone"

  name = "development.orreri.xyz"
}

module "cluster" {
  source = "../../../modules/cluster"

  environment = "development"
}
