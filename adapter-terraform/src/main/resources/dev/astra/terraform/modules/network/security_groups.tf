# What is launched without a security group of its own gets this one: it admits and lets out nothing.
resource "aws_default_security_group" "locked" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${local.name}-default-locked"
  }
}
