# The load balancer behind a distribution is inside the network. That of an internal service has addresses on the
# internet, so that `astra connect` can let a person in without a VPN; its security groups keep everyone else out.
resource "aws_lb" "this" {
  count = local.load_balanced ? 1 : 0

  name                       = var.name
  load_balancer_type         = "application"
  internal                   = local.distributed
  ip_address_type            = local.distributed ? "ipv4" : "dualstack"
  subnets                    = local.distributed ? local.subnet_ids.private : local.subnet_ids.public
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection

  security_groups = concat(
    [aws_security_group.load_balancer[0].id],
    var.exposure == "internal" ? [var.network.connect_security_group_id] : [],
  )
}

resource "aws_lb_target_group" "this" {
  count = local.load_balanced ? 1 : 0

  name                 = var.name
  vpc_id               = var.network.vpc_id
  target_type          = "ip"
  protocol             = "HTTP"
  deregistration_delay = var.deregistration_delay

  # Never used: each task registers with its own port. A constant, because a change would replace the target group.
  port = 80

  health_check {
    path                = var.health_check.path
    matcher             = var.health_check.matcher
    interval            = var.health_check.interval
    timeout             = var.health_check.timeout
    healthy_threshold   = var.health_check.healthy_threshold
    unhealthy_threshold = var.health_check.unhealthy_threshold
  }
}

# With a name, plain HTTP only leads to HTTPS; without one, there is no certificate to be had.
resource "aws_lb_listener" "http" {
  count = local.load_balanced ? 1 : 0

  load_balancer_arn = aws_lb.this[0].arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = local.named ? "redirect" : "forward"
    target_group_arn = local.named ? null : aws_lb_target_group.this[0].arn

    dynamic "redirect" {
      for_each = local.named ? ["https"] : []

      content {
        protocol    = "HTTPS"
        port        = "443"
        status_code = "HTTP_301"
      }
    }
  }
}

resource "aws_lb_listener" "https" {
  count = local.named ? 1 : 0

  load_balancer_arn = aws_lb.this[0].arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.this[0].certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[0].arn
  }
}
