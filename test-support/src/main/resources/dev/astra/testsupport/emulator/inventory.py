"""What there is in all accounts, by what people call it: two estates that say the same were made alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from moto.backends import get_backend

Row = tuple[str, str, str]


def rows() -> list[Row]:
    """Account, kind and name of each thing; what has no name goes by what tells it from others of its kind.

    moto makes things in an account that is in no organization, too.
    """
    accounts = {
        account.id: account.name for _, backend in _backends("organizations") for account in backend.accounts
    }
    return sorted(
        (accounts[account], kind, _everywhere(str(name), accounts))
        for service, listing in _LISTINGS.items()
        for account, backend in _backends(service)
        if account in accounts
        for kind, name in listing(backend)
    )


def _everywhere(name: str, accounts: dict[str, str]) -> str:
    """The name without what is another in every estate: the ids of accounts, and the labels that prove a domain."""
    for number, account in accounts.items():
        name = name.replace(number, account)
    return re.sub(r"_[0-9a-f]{16,}", "_proof", name)


def _backends(service: str) -> Iterator[tuple[str, Any]]:
    """Only those that exist already: asking moto for one makes it."""
    for account, regions in list(get_backend(service).items()):
        for region in list(regions):
            yield account, regions[region]


def _ec2(backend: Any) -> Iterator[tuple[str, object]]:
    own = {vpc.id: vpc for vpc in backend.vpcs.values() if not _is_default(vpc)}
    for vpc in own.values():
        yield "vpc", vpc.cidr_block
    for zone in backend.subnets.values():
        for subnet in zone.values():
            if subnet.vpc_id in own:
                yield "subnet", subnet.cidr_block
    for table in backend.route_tables.values():
        if table.vpc_id in own:
            yield "route table", f"{own[table.vpc_id].cidr_block} with {len(table.routes)} routes"
    for gateway in backend.internet_gateways.values():
        if gateway.vpc and gateway.vpc.id in own:
            yield "internet gateway", gateway.vpc.cidr_block
    for gateway in backend.nat_gateways.values():
        yield "nat gateway", gateway.state
    for address in backend.addresses:
        yield "address", address.domain
    for groups in backend.groups.values():
        for group in groups.values():
            if group.vpc_id in own:
                rules = len(group.ingress_rules) + len(group.egress_rules)
                yield "security group", f"{group.name} with {rules} rules"
    for endpoint in backend.vpc_end_points.values():
        yield "endpoint", endpoint.service_name
    for log in backend.flow_logs.values():
        yield "flow log", log.traffic_type


def _is_default(vpc: Any) -> bool:
    return str(vpc.is_default).lower() == "true"


def _ecs(backend: Any) -> Iterator[tuple[str, object]]:
    for cluster in backend.clusters.values():
        yield "cluster", cluster.name
    for service in backend.services.values():
        revision = str(service.task_definition).rsplit("/", 1)[-1]
        yield "service", f"{service.name} of {service.desired_count} runs {revision}"
    for family, revisions in backend.task_definitions.items():
        for revision in revisions:
            yield "task definition", f"{family}:{revision}"


def _elb(backend: Any) -> Iterator[tuple[str, object]]:
    for balancer in backend.load_balancers.values():
        yield "load balancer", balancer.name
        for listener in balancer.listeners.values():
            yield "listener", f"{balancer.name}:{listener.port} with {len(listener.rules)} rules"
    for group in backend.target_groups.values():
        yield "target group", group.name


def _iam(backend: Any) -> Iterator[tuple[str, object]]:
    for role in backend.roles.values():
        yield "role", f"{role.name} with {len(role.policies)} and {len(role.managed_policies)} policies"
    for policy in backend.managed_policies.values():
        if ":aws:policy/" not in policy.arn:
            yield "policy", policy.name


def _s3(backend: Any) -> Iterator[tuple[str, object]]:
    for bucket in backend.buckets.values():
        yield "bucket", bucket.name
        for key in bucket.keys:
            yield "object", key


def _route53(backend: Any) -> Iterator[tuple[str, object]]:
    for zone in backend.zones.values():
        yield "zone", zone.name
        for record in zone.rrsets:
            yield "record", f"{record.name} {record.type}"


def _secrets(backend: Any) -> Iterator[tuple[str, object]]:
    for secret in backend.secrets.values():
        if not getattr(secret, "primary_region", None) or secret.primary_region == backend.region_name:
            yield "secret", f"{secret.name} with {len(secret.versions)} versions"


def _sso(backend: Any) -> Iterator[tuple[str, object]]:
    names = {}
    for permission in backend.permission_sets:
        names[permission.permission_set_arn] = permission.name
        yield "permission set", permission.name
    for assignment in backend.account_assignments:
        yield "assignment", f"{names.get(assignment.permission_set_arn)} in {assignment.target_id}"


def _directory(backend: Any) -> Iterator[tuple[str, object]]:
    for store in backend.identity_stores.values():
        for user in store.users.values():
            yield "user", user.UserName
        for group in store.groups.values():
            yield "group", group.DisplayName
        for membership in store.group_memberships.values():
            user = store.users[membership["MemberId"]["UserId"]]
            yield "membership", f"{user.UserName} in {store.groups[membership['GroupId']].DisplayName}"


def _organizations(backend: Any) -> Iterator[tuple[str, object]]:
    for account in backend.accounts:
        yield "account", f"{account.name} {account.status}"
    for unit in backend.ou:
        yield "unit", unit.name
    for policy in backend.policies:
        yield "service control policy", policy.name


def _named(kind: str, collection: str, attribute: str) -> Any:
    def listing(backend: Any) -> Iterator[tuple[str, object]]:
        things = getattr(backend, collection)
        for thing in things.values() if isinstance(things, dict) else things:
            yield kind, getattr(thing, attribute)

    return listing


_LISTINGS = {
    "ec2": _ec2,
    "ecs": _ecs,
    "elbv2": _elb,
    "iam": _iam,
    "s3": _s3,
    "route53": _route53,
    "secretsmanager": _secrets,
    "sso-admin": _sso,
    "identitystore": _directory,
    "organizations": _organizations,
    "ecr": _named("repository", "repositories", "name"),
    "logs": _named("log group", "groups", "name"),
    "kms": _named("key", "keys", "description"),
    "acm": _named("certificate", "_certificates", "common_name"),
    "sns": _named("topic", "topics", "name"),
}
