resource "aws_route53_zone" "this" {
  name    = var.name
  comment = "Public zone of ${var.name}"
}

resource "aws_route53_record" "delegation" {
  for_each = var.delegations

  zone_id = aws_route53_zone.this.zone_id
  name    = "${each.key}.${var.name}"
  type    = "NS"
  records = each.value

  # Short, so that an environment whose zone is rebuilt is back within minutes.
  ttl = 300
}
