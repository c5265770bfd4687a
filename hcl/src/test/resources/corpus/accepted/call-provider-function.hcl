a = provider::aws::arn_parse(b)
c = core::upper ( "x" )
