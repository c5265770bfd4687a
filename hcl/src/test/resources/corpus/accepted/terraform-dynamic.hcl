resource "aws_security_group" "this" {
  name = "${var.name}-lb"
  dynamic "ingress" {
    for_each = var.ports
    iterator = port
    content {
      from_port = port.value
      to_port = port.value
      protocol = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  lifecycle {
    create_before_destroy = true
    ignore_changes = [tags["Deployed"], description]
  }
}
