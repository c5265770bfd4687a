value = <<ENDE_Ü
a
ENDE_Ü
