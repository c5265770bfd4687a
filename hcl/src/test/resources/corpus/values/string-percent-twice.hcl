value = "%%"
