a = <<EOT
x ${b+1} y
%{ for c in d ~}
  ${ c }
%{ endfor ~}
EOT
