value = <<eot
a
eot
