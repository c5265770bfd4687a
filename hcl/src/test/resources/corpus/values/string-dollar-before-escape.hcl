value = "$\u0041"
