value = "%%{if x}"
