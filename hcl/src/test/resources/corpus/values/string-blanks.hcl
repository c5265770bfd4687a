value = "  two  blanks  "
