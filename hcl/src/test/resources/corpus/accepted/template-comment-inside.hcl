a = "x${ /* c */ b }y"
