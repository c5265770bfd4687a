# The way in to a public service: CloudFront, which reaches the load balancer through interfaces of its own inside the
# network. Neither the load balancer nor its addresses are on the internet.

locals {
  # What AWS keeps for all accounts: nothing is cached, and every header, cookie and parameter is passed on.
  caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  all_viewer       = "216adef6-5c7f-47e4-b989-5492eafa07d3"
}

# With a name, HTTPS all the way: the load balancer then tells the service that it was called over HTTPS.
resource "aws_cloudfront_vpc_origin" "this" {
  count = local.distributed ? 1 : 0

  vpc_origin_endpoint_config {
    name                   = "${var.name}-${local.region}"
    arn                    = aws_lb.this[0].arn
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = local.named ? "https-only" : "http-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}

# AWS makes this group with a network's first origin. The interfaces of all of them carry it, and calls do not come from
# the network's own addresses.
data "aws_security_group" "cloudfront" {
  count = local.distributed ? 1 : 0

  name   = "CloudFront-VPCOrigins-Service-SG"
  vpc_id = var.network.vpc_id

  depends_on = [aws_cloudfront_vpc_origin.this]
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  count = local.distributed ? 1 : 0

  security_group_id            = aws_security_group.load_balancer[0].id
  description                  = "CloudFront"
  ip_protocol                  = "tcp"
  from_port                    = local.named ? 443 : 80
  to_port                      = local.named ? 443 : 80
  referenced_security_group_id = data.aws_security_group.cloudfront[0].id
}

resource "aws_cloudfront_distribution" "this" {
  count = local.distributed ? 1 : 0

  enabled             = true
  comment             = "${var.name} in ${var.environment}, ${local.region}"
  aliases             = local.named ? [local.host_name] : []
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  price_class         = var.price_class
  wait_for_deployment = false

  # The certificate is checked against the name that the caller asked for, which is passed on.
  origin {
    origin_id   = "load-balancer"
    domain_name = aws_lb.this[0].dns_name

    vpc_origin_config {
      vpc_origin_id       = aws_cloudfront_vpc_origin.this[0].id
      origin_read_timeout = var.response_timeout
    }
  }

  default_cache_behavior {
    target_origin_id         = "load-balancer"
    allowed_methods          = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = local.caching_disabled
    origin_request_policy_id = local.all_viewer
    viewer_protocol_policy   = "redirect-to-https"
    compress                 = true
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = !local.named
    acm_certificate_arn            = one(aws_acm_certificate_validation.distribution[*].certificate_arn)
    minimum_protocol_version       = local.named ? "TLSv1.2_2021" : "TLSv1"
    ssl_support_method             = local.named ? "sni-only" : null
  }

  # Who is let through to it must be there first, or the first visitors are turned away.
  depends_on = [aws_lb_listener.http, aws_lb_listener.https, aws_vpc_security_group_ingress_rule.cloudfront]
}

# CloudFront takes certificates of us-east-1 only.
resource "aws_acm_certificate" "distribution" {
  count    = local.distributed && local.named ? 1 : 0
  provider = aws.us_east_1

  domain_name       = local.host_name
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = data.aws_region.certificates.name == "us-east-1"
      error_message = "CloudFront takes certificates of us-east-1 only, but aws.us_east_1 is a provider of ${data.aws_region.certificates.name}: pass one of us-east-1 in providers."
    }
  }
}

data "aws_region" "certificates" {
  provider = aws.us_east_1
}

# One record proves a name for all certificates of an account, so that of the load balancer's certificate does.
resource "aws_acm_certificate_validation" "distribution" {
  count    = local.distributed && local.named ? 1 : 0
  provider = aws.us_east_1

  certificate_arn = aws_acm_certificate.distribution[0].arn
  depends_on      = [aws_route53_record.validation]

  timeouts {
    create = "20m"
  }
}
