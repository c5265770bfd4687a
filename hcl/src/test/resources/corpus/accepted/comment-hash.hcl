# a
#b
#
