"""The network interface of a task: a real one in moto's EC2, for as long as the task lives."""

from __future__ import annotations

import uuid

from moto.ec2.exceptions import InvalidNetworkInterfaceIdError, InvalidSubnetIdError
from moto.ec2.models import ec2_backends

from .model import Attachment, Params, Task


def attach(task: Task, configuration: Params | None, index: int) -> None:
    """Gives the task an address in one of the subnets, taken in turn."""
    settings = (configuration or {}).get("awsvpcConfiguration")
    if not settings or not settings.get("subnets"):
        return
    subnets = settings["subnets"]
    ec2 = ec2_backends[task.account][task.region]
    try:
        subnet = ec2.get_subnet(subnets[index % len(subnets)])
    except InvalidSubnetIdError:
        return
    interface = ec2.create_network_interface(
        subnet,
        [],
        group_ids=settings.get("securityGroups"),
        description=task.arn,
        ipv6_address_count=1 if subnet.ipv6_cidr_block_associations else 0,
    )
    interface.status = "in-use"
    task.attachment = Attachment(
        id=str(uuid.uuid4()),
        interface_id=interface.id,
        subnet=subnet.id,
        zone=subnet.availability_zone,
        mac=interface.mac_address,
        address=interface.private_ip_address or "",
        ipv6=interface.ipv6_addresses[0] if interface.ipv6_addresses else None,
    )


def detach(task: Task) -> None:
    if task.attachment is None:
        return
    try:
        ec2_backends[task.account][task.region].delete_network_interface(task.attachment.interface_id)
    except InvalidNetworkInterfaceIdError:
        pass
