value = "\U0001F600 and \U0001f680"
