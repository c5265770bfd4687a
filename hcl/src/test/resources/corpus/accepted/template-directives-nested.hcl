a = "%{ for b in c }%{ if b }x%{ else }y%{ endif }%{ endfor }"
