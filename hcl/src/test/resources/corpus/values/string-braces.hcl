value = "{ } [ ] ( )"
