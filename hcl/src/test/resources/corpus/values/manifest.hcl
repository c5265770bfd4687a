value = [
  {
    name      = "testbed"
    image     = "ghcr.io/orreri/astra-standin-container:latest"
    cpu       = 256
    memory    = 512
    essential = true
    portMappings = [{ containerPort = 8080, protocol = "tcp" }]
    environment = [
      { name = "ASTRA_TEST_VAR", value = "change_me" },
      { name = "GREETING", value = "say \"hi\"" },
    ]
    secrets = [
      {
        name      = "TESTBED_MY_KEY"
        valueFrom = "arn:aws:secretsmanager:us-east-2:317441058719:secret:astra/staging/testbed/my_key-b1IfAz:::88075348-b95a-439a-c39b-07df4f08a7b1"
      }
    ]
  }
]
