resource "aws_route53_record" "address" {
  for_each = toset(local.named ? ["A", "AAAA"] : [])

  zone_id = var.dns.zone_id
  name    = local.host_name
  type    = each.key

  alias {
    name                   = local.distributed ? aws_cloudfront_distribution.this[0].domain_name : aws_lb.this[0].dns_name
    zone_id                = local.distributed ? aws_cloudfront_distribution.this[0].hosted_zone_id : aws_lb.this[0].zone_id
    evaluate_target_health = false
  }
}

resource "aws_acm_certificate" "this" {
  count = local.named ? 1 : 0

  domain_name       = local.host_name
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = length(local.host_name) <= 64
      error_message = "The name ${local.host_name} has ${length(local.host_name)} characters, but a certificate is for at most 64: give the service a shorter name."
    }
  }
}

# Proves to AWS, now and at each renewal, that the name is ours.
resource "aws_route53_record" "validation" {
  for_each = toset(local.named ? ["service"] : [])

  zone_id         = var.dns.zone_id
  name            = one(aws_acm_certificate.this[0].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.this[0].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.this[0].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

# Fails after 20 minutes rather than 75: by then the zone is most likely not delegated to by its parent.
resource "aws_acm_certificate_validation" "this" {
  count = local.named ? 1 : 0

  certificate_arn         = aws_acm_certificate.this[0].arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]

  timeouts {
    create = "20m"
  }
}
