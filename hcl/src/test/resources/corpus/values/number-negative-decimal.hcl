value = -0.25
