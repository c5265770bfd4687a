value = "costs 5$"
