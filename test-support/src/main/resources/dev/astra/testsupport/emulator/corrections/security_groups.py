"""EC2 security group rules: descriptions of every kind of rule, changes by rule id, and the checks of new rules."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.exceptions import InvalidParameterValue
from moto.ec2.models.security_groups import SecurityGroup, SecurityGroupBackend, SecurityGroupRule
from moto.ec2.responses import EC2Response

from .patching import AwsError, replacing

Original = Callable[..., Any]

_DESCRIPTION = re.compile(r"[a-zA-Z0-9. _\-:/()#,@\[\]+=&;{}!$*]{0,255}")
_WITH_PORTS = ("tcp", "udp", "6", "17")


@replacing(SecurityGroupRule, "__init__")
def _with_description(original: Original, self: SecurityGroupRule, *arguments: Any, **named: Any) -> None:
    """Keeps the description of a rule whose peer is a group or a prefix list: the sixth to eighth arguments."""
    original(self, *arguments, **named)
    peers = [peer for peer in arguments[5:8] if isinstance(peer, dict)]
    self.own_description = next((peer["Description"] for peer in peers if "Description" in peer), None)


def _same(self: SecurityGroupRule, other: Any) -> bool:
    """Two rules are one if they let the same through, whatever their descriptions say."""
    return isinstance(other, SecurityGroupRule) and _admits(self) == _admits(other)


def _admits(rule: SecurityGroupRule) -> tuple[Any, ...]:
    peer = (rule.cidr_ipv4, rule.cidr_ipv6, rule.source_group.get("GroupId"), rule.prefix_list_id)
    return rule.ip_protocol, rule.from_port, rule.to_port, *peer


SecurityGroupRule.__eq__ = _same  # type: ignore[method-assign, assignment]


def _description(self: SecurityGroupRule) -> str | None:
    return self.own_description


SecurityGroupRule.description = property(_description)  # type: ignore[assignment]


@replacing(SecurityGroup)
def _flattened_rules(original: Original, self: SecurityGroup, rules: list[SecurityGroupRule]) -> list[Any]:
    views = original(self, rules)
    described = {rule.prefix_list_id: rule.own_description for rule in rules if rule.own_description is not None}
    for entry in (entry for view in views for entry in view.prefix_list_ids):
        if entry["PrefixListId"] in described:
            entry["Description"] = described[entry["PrefixListId"]]
    return views


@replacing(SecurityGroupBackend)
def _iterate_security_rules(
    original: Original,
    self: SecurityGroupBackend,
    ip_protocol: str,
    group_id: str,
    from_port: Any,
    to_port: Any,
    ip_ranges: list[Any],
    source_groups: list[dict[str, Any]],
    prefix_list_ids: list[dict[str, str]],
    **named: Any,
) -> Any:
    for peer in [*ip_ranges, *source_groups, *prefix_list_ids]:
        _check_description(peer.get("Description"))
    if ip_protocol in _WITH_PORTS:
        for port in (from_port, to_port):
            if port is not None and not 0 <= int(port) <= 65535:
                raise InvalidParameterValue(f"TCP/UDP port ({port}) out of range")
    ranges = [_canonical(ip_range) for ip_range in ip_ranges]
    peers = (source_groups, prefix_list_ids)
    return original(self, ip_protocol, group_id, from_port, to_port, ranges, *peers, **named)


def _check_description(text: str | None) -> None:
    if text is not None and not _DESCRIPTION.fullmatch(text):
        raise InvalidParameterValue(
            "Invalid rule description. Valid descriptions are strings less than 256 characters "
            "from the following set: a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*"
        )


def _canonical(ip_range: dict[str, str]) -> dict[str, str]:
    """AWS clears the host bits of a range."""
    canonical = dict(ip_range)
    for name in ("CidrIp", "CidrIpv6"):
        if canonical.get(name):
            canonical[name] = str(ipaddress.ip_network(canonical[name], strict=False))
    return canonical


def _authorize(self: EC2Response, authorize: Callable[..., Any]) -> ActionResult:
    """Shows the rules of all permissions; moto shows those of the last."""
    self.error_on_dryrun()
    added = []
    for permission in self._process_rules_from_querystring():
        added += authorize(**permission)[0]
    return ActionResult({"Return": True, "SecurityGroupRules": added})


@replacing(EC2Response)
def authorize_security_group_ingress(_: Original, self: EC2Response) -> ActionResult:
    return _authorize(self, self.ec2_backend.authorize_security_group_ingress)


@replacing(EC2Response)
def authorize_security_group_egress(_: Original, self: EC2Response) -> ActionResult:
    return _authorize(self, self.ec2_backend.authorize_security_group_egress)


@replacing(EC2Response)
def modify_security_group_rules(_: Original, self: EC2Response) -> ActionResult:
    self.error_on_dryrun()
    changes = self._get_param("SecurityGroupRules", [])
    rules = [_rule(self, change["SecurityGroupRuleId"]) for change in changes]
    for rule, change in zip(rules, changes):
        _modify(rule, change["SecurityGroupRule"])
    return ActionResult({"Return": True})


def _rule(self: EC2Response, rule_id: str) -> SecurityGroupRule:
    group = self.ec2_backend.get_security_group_from_id(self._get_param("GroupId"))
    if group is None:
        raise AwsError("InvalidGroup.NotFound", f"The security group '{self._get_param('GroupId')}' does not exist")
    for rule in [*group.ingress_rules, *group.egress_rules]:
        if rule.id == rule_id:
            return rule
    raise AwsError("InvalidSecurityGroupRuleId.NotFound", f"The security group rule ID '{rule_id}' does not exist")


def _modify(rule: SecurityGroupRule, wanted: dict[str, Any]) -> None:
    """The new rule replaces the old one as a whole, under the same id."""
    _check_description(wanted.get("Description"))
    peers = [wanted.get(name) for name in ("CidrIpv4", "CidrIpv6", "PrefixListId", "ReferencedGroupId")]
    if sum(peer is not None for peer in peers) != 1:
        raise AwsError("MissingParameter", "Exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedGroupId")
    ipv4, ipv6, prefix_list, group = peers
    ranges = {"CidrIp": ipv4, "CidrIpv6": ipv6}
    rule.ip_range = _canonical({name: value for name, value in ranges.items() if value})
    rule.prefix_list_id = prefix_list
    owner = {"OwnerId": rule.owner_id, "UserId": rule.owner_id}
    rule.source_group = {"GroupId": group, **owner} if group else {}
    rule.ip_protocol = wanted.get("IpProtocol")
    ports = (None, None) if rule.ip_protocol == "-1" else (wanted.get("FromPort"), wanted.get("ToPort"))
    rule.from_port, rule.to_port = ports
    _set_description(rule, wanted.get("Description"))


def _set_description(rule: SecurityGroupRule, text: str | None) -> None:
    """The rule's own, and that of its peer, which is what a group as a whole shows."""
    rule.own_description = text
    for peer in (rule.ip_range, rule.source_group):
        if peer and text is not None:
            peer["Description"] = text
        else:
            peer.pop("Description", None)


def _describe_by_id(original: Original, self: EC2Response) -> ActionResult:
    """Descriptions may be given by rule id, which moto ignores."""
    given = self._get_param("SecurityGroupRuleDescriptions", [])
    for item in given:
        _check_description(item.get("Description"))
        rule = _rule(self, item["SecurityGroupRuleId"])
        _set_description(rule, item.get("Description"))
    if not given:
        original(self)
    return ActionResult({"Return": True})


for _direction in ("ingress", "egress"):
    replacing(EC2Response, f"update_security_group_rule_descriptions_{_direction}")(_describe_by_id)


@replacing(SecurityGroupBackend)
def _sg_update_description(
    _: Original, self: SecurityGroupBackend, new: SecurityGroupRule, old: SecurityGroupRule
) -> None:
    _set_description(old, new.own_description)
