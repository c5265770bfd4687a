a = b ? c : d ? e : f
g = b ? c ? d : e : f
