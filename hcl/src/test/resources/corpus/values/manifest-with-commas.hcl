value = [
    {
        name = "testbed",
        cpu  = 256,
        portMappings = [
            {
                containerPort = 8080,
                protocol      = "tcp",
            },
        ],
    },
]
