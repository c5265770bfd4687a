resource aws_vpc "main" extra {}
