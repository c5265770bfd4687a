resource "aws_instance" "bastion" {
  user_data = <<-EOF
    #!/bin/bash
    set -eu
    echo "cluster=${aws_ecs_cluster.this.name}" >> /etc/ecs/ecs.config
    for f in $(ls /srv); do echo "$f $${HOME}"; done
  EOF
  tags = merge(local.tags, { Name = "bastion" })
}
