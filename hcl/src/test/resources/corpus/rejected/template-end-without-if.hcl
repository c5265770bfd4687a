a = "c%{ endif }"
