locals {
  # The number of a /20 inside its /16. The subnet's IPv6 /64 gets the same number inside the /56, so it never changes
  # when zones come or go.
  public_numbers  = { for name, zone in var.zones : name => floor(tonumber(split(".", zone.public)[2]) / 16) }
  private_numbers = { for name, zone in var.zones : name => floor(tonumber(split(".", zone.private)[2]) / 16) }
}

# Addresses on the internet are given to what asks for them (a task, a load balancer), not to all that is launched here.
resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id                          = aws_vpc.this.id
  availability_zone               = each.key
  cidr_block                      = each.value.public
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.this.ipv6_cidr_block, 8, local.public_numbers[each.key])
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "${local.name}-public-${each.key}"
  }
}

resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id                          = aws_vpc.this.id
  availability_zone               = each.key
  cidr_block                      = each.value.private
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.this.ipv6_cidr_block, 8, local.private_numbers[each.key])
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "${local.name}-private-${each.key}"
  }
}
