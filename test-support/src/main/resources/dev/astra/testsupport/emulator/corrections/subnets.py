"""EC2 subnets with IPv6: filters, states, attributes, and subnets that have nothing but IPv6."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import EmptyResult
from moto.ec2.models.subnets import Subnet
from moto.ec2.responses import EC2Response

from .patching import replacing

_PLAIN_ATTRIBUTES = {
    "MapPublicIpOnLaunch": "map_public_ip_on_launch",
    "AssignIpv6AddressOnCreation": "assign_ipv6_address_on_creation",
    "EnableDns64": "enable_dns64",
}
_NAME_OPTIONS = {
    "EnableResourceNameDnsARecordOnLaunch": "EnableResourceNameDnsARecord",
    "EnableResourceNameDnsAAAARecordOnLaunch": "EnableResourceNameDnsAAAARecord",
}


@replacing(Subnet)
def get_filter_value(
    original: Callable[..., Any], self: Subnet, filter_name: str, method_name: str | None = None
) -> Any:
    associations = [
        association
        for association in self.ipv6_cidr_block_associations.values()
        if association["ipv6CidrBlockState"]["State"] == "associated"
    ]
    if filter_name == "ipv6-cidr-block-association.association-id":
        return [association["associationId"] for association in associations]
    if filter_name == "ipv6-cidr-block-association.ipv6-cidr-block":
        return [association["ipv6CidrBlock"] for association in associations]
    if filter_name == "ipv6-cidr-block-association.state":
        return [association["ipv6CidrBlockState"]["State"] for association in associations]
    return original(self, filter_name, method_name)


def _associations(self: Subnet) -> list[dict[str, Any]]:
    return [
        {
            "ipv6CidrBlock": association["ipv6CidrBlock"],
            "associationId": association["associationId"],
            "ipv6CidrBlockState": {"state": association["ipv6CidrBlockState"]["State"]},
        }
        for association in self.ipv6_cidr_block_associations.values()
        if association["ipv6CidrBlockState"]["State"] == "associated"
    ]


Subnet.ipv6_cidr_block_association_set = property(_associations)  # type: ignore[assignment]

_count_addresses: Any = Subnet.available_ip_address_count.fget  # type: ignore[attr-defined]


def _available_addresses(self: Subnet) -> int:
    """Only IPv4 addresses are counted."""
    return 0 if not self.cidr_block else _count_addresses(self)


Subnet.available_ip_address_count = property(_available_addresses)  # type: ignore[assignment]


@replacing(Subnet, "__init__")
def _named_by_resource(original: Callable[..., None], self: Subnet, *arguments: Any, **named: Any) -> None:
    """A subnet without IPv4 can only name its hosts after the resource."""
    original(self, *arguments, **named)
    if self.ipv6_native:
        self.private_dns_name_options_on_launch["HostnameType"] = "resource-name"
        self.private_dns_name_options_on_launch["EnableResourceNameDnsAAAARecord"] = False


@replacing(EC2Response)
def modify_subnet_attribute(_: Callable[..., Any], self: EC2Response) -> EmptyResult:
    subnet = self.ec2_backend.get_subnet(self._get_param("SubnetId"))
    for parameter, attribute in _PLAIN_ATTRIBUTES.items():
        value = self._get_param(f"{parameter}.Value")
        if value is not None:
            setattr(subnet, attribute, value)
    for parameter, option in _NAME_OPTIONS.items():
        value = self._get_param(f"{parameter}.Value")
        if value is not None:
            subnet.private_dns_name_options_on_launch[option] = value
    host_names = self._get_param("PrivateDnsHostnameTypeOnLaunch")
    if host_names is not None:
        subnet.private_dns_name_options_on_launch["HostnameType"] = host_names
    return EmptyResult()
