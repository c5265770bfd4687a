value = <<EOT
a  
	
EOT
