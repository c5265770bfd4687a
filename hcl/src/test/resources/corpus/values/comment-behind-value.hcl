value = 5 /* five */ // really
