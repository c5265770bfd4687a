"""Who may assume what where, read from the permission sets, assignments, users and groups that exist in moto."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from moto.identitystore.models import identitystore_backends
from moto.organizations.models import organizations_backends
from moto.ssoadmin.models import PermissionSet, ssoadmin_backends

from ..world import MANAGEMENT_ACCOUNT


@dataclass(frozen=True)
class Grant:
    """A permission set somebody holds in an account."""

    account: str
    region: str
    permission_set: PermissionSet


def user_exists(user_name: str) -> bool:
    return any(user.UserName == user_name for store in _stores() for user in store.users.values())


def grants(user_name: str) -> list[Grant]:
    """Everything assigned to the user, directly or by a group; each account and permission set once."""
    principals = {principal for store in _stores() for principal in _principals(store, user_name)}
    found: dict[tuple[str, str], Grant] = {}
    for _, region, backend in ssoadmin_backends.iter_backends():
        sets = {permission_set.permission_set_arn: permission_set for permission_set in backend.permission_sets}
        for assignment in backend.account_assignments:
            permission_set = sets.get(assignment.permission_set_arn)
            if permission_set is not None and assignment.principal_id in principals:
                key = (assignment.target_id, permission_set.name)
                found[key] = Grant(assignment.target_id, region, permission_set)
    return [found[key] for key in sorted(found)]


def account_of(account_id: str) -> dict[str, str]:
    organization = organizations_backends[MANAGEMENT_ACCOUNT]["aws"]
    for account in organization.accounts:
        if account.id == account_id:
            return {"accountId": account_id, "accountName": account.name, "emailAddress": account.email}
    return {"accountId": account_id, "accountName": account_id, "emailAddress": ""}


def _stores() -> Iterator[Any]:
    for _, _, backend in identitystore_backends.iter_backends():
        yield from backend.identity_stores.values()


def _principals(store: Any, user_name: str) -> Iterator[str]:
    for user in store.users.values():
        if user.UserName == user_name:
            yield user.UserId
            for membership in store.group_memberships.values():
                if membership["MemberId"]["UserId"] == user.UserId:
                    yield membership["GroupId"]
