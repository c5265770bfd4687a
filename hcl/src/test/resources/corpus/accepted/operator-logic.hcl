a = b&&c||!d
