// Comments and either kind of separator are fine.
containers = [
  {
    name : "testbed",
    image : "317441058719.dkr.ecr.us-east-2.amazonaws.com/testbed:2.6.3",
    cpu : 256,
    memory : 512,
    essential : true,
    portMappings : [{ containerPort : 8080, protocol : "tcp" }],
    environment : [{ name : "ZONE", value : "" }],
    secrets : [
      {
        name : "TESTBED_MY_KEY",
        valueFrom : "arn:aws:secretsmanager:us-east-2:317441058719:secret:astra/staging/testbed/my_key-b1IfAz:::88075348",
      },
    ],
  },
]
