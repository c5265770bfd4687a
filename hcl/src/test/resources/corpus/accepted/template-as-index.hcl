a = b["x${c}"]
