value = <<END-OF-TEXT
a
END-OF-TEXT
