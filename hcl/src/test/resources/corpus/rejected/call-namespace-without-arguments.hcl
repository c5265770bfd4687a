a = b::c
