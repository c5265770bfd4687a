a = "%{ if b }c%{ endif }"
