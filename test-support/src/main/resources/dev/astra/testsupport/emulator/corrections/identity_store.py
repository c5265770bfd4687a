"""The identity store: updates, reads of memberships, refusal of duplicates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.identitystore.exceptions import ConflictException, ResourceNotFoundException
from moto.identitystore.models import IdentityStoreBackend, IdentityStoreData, Name, identitystore_backends
from moto.identitystore.responses import IdentityStoreResponse

from .patching import adding, replacing

_store_of = getattr(IdentityStoreBackend, "_IdentityStoreBackend__get_identity_store")


def _store(self: IdentityStoreResponse) -> IdentityStoreData:
    return _store_of(self.identitystore_backend, self._get_param("IdentityStoreId"))


@adding(IdentityStoreResponse)
def describe_group_membership(self: IdentityStoreResponse) -> ActionResult:
    membership = _store(self).group_memberships.get(self._get_param("MembershipId"))
    if membership is None:
        raise ResourceNotFoundException(message="MEMBERSHIP not found.", resource_type="GROUP_MEMBERSHIP")
    return ActionResult(membership)


@adding(IdentityStoreResponse)
def get_group_membership_id(self: IdentityStoreResponse) -> ActionResult:
    group, member = self._get_param("GroupId"), self._get_param("MemberId")
    for membership in _store(self).group_memberships.values():
        if membership["GroupId"] == group and membership["MemberId"] == member:
            found = {name: membership[name] for name in ("MembershipId", "IdentityStoreId")}
            return ActionResult(found)
    raise ResourceNotFoundException(message="MEMBERSHIP not found.", resource_type="GROUP_MEMBERSHIP")


@adding(IdentityStoreResponse)
def is_member_in_groups(self: IdentityStoreResponse) -> ActionResult:
    member, groups = self._get_param("MemberId"), self._get_param("GroupIds")
    held = {row["GroupId"] for row in _store(self).group_memberships.values() if row["MemberId"] == member}
    rows = [{"GroupId": group, "MemberId": member, "MembershipExists": group in held} for group in groups]
    return ActionResult({"Results": rows})


@adding(IdentityStoreResponse)
def update_user(self: IdentityStoreResponse) -> ActionResult:
    users, user_id = _store(self).users, self._get_param("UserId")
    if user_id not in users:
        raise ResourceNotFoundException(message="USER not found.", resource_type="USER")
    users[user_id] = _updated(users[user_id], self._get_param("Operations"))
    return EmptyResult()


@adding(IdentityStoreResponse)
def update_group(self: IdentityStoreResponse) -> ActionResult:
    groups, group_id = _store(self).groups, self._get_param("GroupId")
    if group_id not in groups:
        raise ResourceNotFoundException(message="GROUP not found.", resource_type="GROUP")
    groups[group_id] = _updated(groups[group_id], self._get_param("Operations"))
    return EmptyResult()


def _updated(entity: Any, operations: list[dict[str, Any]]) -> Any:
    """The user or group with its attributes set; paths are written as in ``name.givenName``."""
    for operation in operations:
        first, _, second = operation["AttributePath"].partition(".")
        value = _capitalized(operation.get("AttributeValue"))
        if second:
            name = entity.Name or Name(None, None, None, None, None, None)
            entity = entity._replace(Name=name._replace(**{_capital(second): value}))
        elif first == "name":
            entity = entity._replace(Name=Name.from_dict(value))
        else:
            entity = entity._replace(**{_capital(first): value})
    return entity


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _capitalized(value: Any) -> Any:
    """Attribute documents come in camel case; the store keeps them as the other operations spell them."""
    if isinstance(value, dict):
        return {_capital(key): _capitalized(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_capitalized(inner) for inner in value]
    return value


@replacing(IdentityStoreBackend)
def create_group_membership(
    original: Callable[..., Any],
    self: IdentityStoreBackend,
    identity_store_id: str,
    group_id: str,
    member_id: dict[str, str],
) -> Any:
    memberships = _store_of(self, identity_store_id).group_memberships
    if any(row["GroupId"] == group_id and row["MemberId"] == member_id for row in memberships.values()):
        raise ConflictException(
            message="Member and Group relationship already exists.", reason="UNIQUENESS_CONSTRAINT_VIOLATION"
        )
    return original(self, identity_store_id, group_id, member_id)


def groups_of(user_id: str) -> set[str]:
    """The groups of a user, whichever identity store it is in."""
    return {
        membership["GroupId"]
        for _, _, backend in identitystore_backends.iter_backends()
        for store in backend.identity_stores.values()
        for membership in store.group_memberships.values()
        if membership["MemberId"]["UserId"] == user_id
    }


def _forget_memberships(store: IdentityStoreData, gone: Callable[[dict[str, Any]], bool]) -> None:
    for membership_id in [key for key, row in store.group_memberships.items() if gone(row)]:
        del store.group_memberships[membership_id]


@replacing(IdentityStoreBackend)
def delete_user(original: Callable[..., Any], self: IdentityStoreBackend, identity_store_id: str, user_id: str) -> None:
    original(self, identity_store_id, user_id)
    _forget_memberships(_store_of(self, identity_store_id), lambda row: row["MemberId"]["UserId"] == user_id)


@replacing(IdentityStoreBackend)
def delete_group(
    original: Callable[..., Any], self: IdentityStoreBackend, identity_store_id: str, group_id: str
) -> None:
    original(self, identity_store_id, group_id)
    _forget_memberships(_store_of(self, identity_store_id), lambda row: row["GroupId"] == group_id)
