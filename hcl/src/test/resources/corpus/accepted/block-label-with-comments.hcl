b /* type */ "x" /* first */ "y" /* second */ {}
