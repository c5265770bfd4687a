a = "${HOME:-/tmp}"
