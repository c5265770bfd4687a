locals {
  subnets = { for index, zone in var.zones : zone => cidrsubnet(var.cidr_block, 2, index) }
  names = [for name in keys(local.subnets) : upper(name) if length(regexall("^us-", name)) > 0]
  flat = flatten([for a in var.accounts : [for r in a.regions : { account = a.id, region = r }]])
  arn = "arn:aws:iam::${local.account_id}:role/${var.role}"
  first = try(var.list[0].id, null)
}
