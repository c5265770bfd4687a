value = "$${var.x}"
