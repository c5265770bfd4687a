b { # why
 a = 1
} # end
