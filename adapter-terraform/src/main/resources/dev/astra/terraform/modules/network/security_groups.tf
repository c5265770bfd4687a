# What is launched without a security group of its own gets this one: it admits and lets out nothing.
resource "aws_default_security_group" "locked" {
  vpc_id = aws_vpc.this.id

  tags = {
    Name = "${local.name}-default-locked"
  }
}

# Carried by what `astra connect permit` opens. Its rules come and go outside Terraform, eight hours at a time, so there
# must be no rule here and no rule resource that names this group: either would make Terraform remove the permits.
resource "aws_security_group" "connect" {
  name        = "astra-connect"
  description = "Temporary access of people to internal services"
  vpc_id      = aws_vpc.this.id

  tags = {
    Name = "astra-connect"
  }
}
