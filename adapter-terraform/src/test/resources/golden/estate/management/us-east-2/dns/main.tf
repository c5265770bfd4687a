module "dns_zone" {
  source = "../../../modules/dns-zone"

  name = "orreri.xyz"

  delegations = {
    development = [
      "ns-1.awsdns-01.org",
      "ns-2.awsdns-02.com",
      "ns-3.awsdns-03.net",
      "ns-4.awsdns-04.co.uk",
    ]
    production = [
      "ns-1.awsdns-01.org",
      "ns-2.awsdns-02.com",
      "ns-3.awsdns-03.net",
      "ns-4.awsdns-04.co.uk",
    ]
    staging = [
      "ns-1.awsdns-01.org",
      "ns-2.awsdns-02.com",
      "ns-3.awsdns-03.net",
      "ns-4.awsdns-04.co.uk",
    ]
  }
}
