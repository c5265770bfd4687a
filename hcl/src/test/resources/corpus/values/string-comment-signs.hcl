value = "# not // a /* comment */"
