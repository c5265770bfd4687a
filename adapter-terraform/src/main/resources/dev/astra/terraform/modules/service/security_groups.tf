locals {
  # Behind a distribution, CloudFront alone is admitted. An internal service answers the network itself, over the load balancer's private addresses and over IPv6. People come
  # in through the rules of the astra-connect security group.
  callers = {
    ipv4 = var.exposure == "public" ? "0.0.0.0/0" : var.network.cidr
    ipv6 = var.exposure == "public" ? "::/0" : var.network.ipv6_cidr
  }

  listener_ports = local.named ? { http = 80, https = 443 } : { http = 80 }

  admissions = local.load_balanced && !local.distributed ? {
    for pair in setproduct(keys(local.listener_ports), keys(local.callers)) : "${pair[0]}-${pair[1]}" => {
      port   = local.listener_ports[pair[0]]
      family = pair[1]
    }
  } : {}
}

resource "aws_security_group" "load_balancer" {
  count = local.load_balanced ? 1 : 0

  name        = "${var.name}-load-balancer"
  description = "Load balancer of ${var.name}"
  vpc_id      = var.network.vpc_id

  tags = {
    Name = "${var.name}-load-balancer"
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  for_each = local.admissions

  security_group_id = aws_security_group.load_balancer[0].id
  description       = var.exposure == "public" ? "Everyone" : "The network"
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
  cidr_ipv4         = each.value.family == "ipv4" ? local.callers.ipv4 : null
  cidr_ipv6         = each.value.family == "ipv6" ? local.callers.ipv6 : null
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  count = local.load_balanced ? 1 : 0

  security_group_id            = aws_security_group.load_balancer[0].id
  description                  = "The tasks"
  ip_protocol                  = "tcp"
  from_port                    = var.container_port
  to_port                      = var.container_port
  referenced_security_group_id = aws_security_group.tasks.id
}

resource "aws_security_group" "tasks" {
  name        = "${var.name}-tasks"
  description = "Tasks of ${var.name}"
  vpc_id      = var.network.vpc_id

  tags = {
    Name = "${var.name}-tasks"
  }
}

resource "aws_vpc_security_group_ingress_rule" "tasks" {
  count = local.load_balanced ? 1 : 0

  security_group_id            = aws_security_group.tasks.id
  description                  = "The load balancer"
  ip_protocol                  = "tcp"
  from_port                    = var.container_port
  to_port                      = var.container_port
  referenced_security_group_id = aws_security_group.load_balancer[0].id
}

resource "aws_vpc_security_group_egress_rule" "tasks" {
  for_each = {
    ipv4 = "0.0.0.0/0"
    ipv6 = "::/0"
  }

  security_group_id = aws_security_group.tasks.id
  description       = "Everything"
  ip_protocol       = "-1"
  cidr_ipv4         = each.key == "ipv4" ? each.value : null
  cidr_ipv6         = each.key == "ipv6" ? each.value : null
}
