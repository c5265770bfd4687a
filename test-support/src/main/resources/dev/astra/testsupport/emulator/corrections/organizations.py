"""Organizations: who may call, which services may be trusted and delegated, and refusals that moto leaves out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from moto.organizations.exceptions import (
    AWSOrganizationsNotInUseException,
    ConstraintViolationException,
    DuplicateOrganizationalUnitException,
)
from moto.organizations.models import (
    FakeDelegatedAdministrator,
    FakeServiceAccess,
    OrganizationsBackend,
    organizations_backends,
)
from moto.organizations.responses import OrganizationsResponse

from ..world import World
from . import account_creation
from .patching import AwsError, replacing

Original = Callable[..., Any]

# What a member account may ask without being a delegated administrator.
_MEMBER_ACTIONS = ("DescribeOrganization", "LeaveOrganization")


def _is_service(principal: str) -> bool:
    return principal.endswith(".amazonaws.com")


FakeDelegatedAdministrator.supported_service = staticmethod(_is_service)  # type: ignore[method-assign]
FakeServiceAccess.trusted_service = staticmethod(_is_service)  # type: ignore[method-assign]


def _backend(self: OrganizationsResponse) -> OrganizationsBackend:
    """The organization the caller speaks to, if it may."""
    own = organizations_backends[self.current_account][self.partition]
    action = self._get_action()
    master = organizations_backends.master_accounts.get(self.current_account)
    if own.org or action in ("CreateOrganization", "DescribeOrganization"):
        return own
    if master is None:
        raise AWSOrganizationsNotInUseException
    shared = organizations_backends[master[0]][master[1]]
    delegated = any(admin.account.id == self.current_account for admin in shared.admins)
    if action in _MEMBER_ACTIONS or (delegated and action.startswith(("List", "Describe"))):
        return shared
    raise AwsError("AccessDeniedException", "You don't have permissions to access this resource.")


OrganizationsResponse.organizations_backend = property(_backend)  # type: ignore[assignment]


@replacing(OrganizationsBackend)
def create_organizational_unit(original: Original, self: OrganizationsBackend, **request: Any) -> Any:
    self.validate_parent_id(request["ParentId"])
    if any(unit.parent_id == request["ParentId"] and unit.name == request["Name"] for unit in self.ou):
        raise DuplicateOrganizationalUnitException
    return original(self, **request)


@replacing(OrganizationsBackend)
def delete_organizational_unit(original: Original, self: OrganizationsBackend, **request: Any) -> None:
    unit = request["OrganizationalUnitId"]
    if any(child.parent_id == unit for child in [*self.ou, *self.accounts]):
        raise AwsError("OrganizationalUnitNotEmptyException", "The organizational unit is not empty.")
    for policy in self.get_organizational_unit_by_id(unit).attached_policies:
        policy.attachments = [target for target in policy.attachments if target.id != unit]
    original(self, **request)


@replacing(OrganizationsBackend)
def move_account(original: Original, self: OrganizationsBackend, **request: Any) -> None:
    account = self.get_account_by_id(request["AccountId"])
    if account.parent_id != request["SourceParentId"]:
        raise AwsError("SourceParentNotFoundException", "You specified a source parent that doesn't hold the account.")
    if account.parent_id == request["DestinationParentId"]:
        raise AwsError("DuplicateAccountException", "The account is already present in the specified destination.")
    original(self, **request)


@replacing(OrganizationsBackend)
def close_account(original: Original, self: OrganizationsBackend, **request: Any) -> None:
    if request["AccountId"] == self.account_id:
        error = ConstraintViolationException("You cannot close the management account of an organization.")
        error.Reason = "CANNOT_CLOSE_MANAGEMENT_ACCOUNT"  # type: ignore[attr-defined]
        raise error
    original(self, **request)


def _attached(self: OrganizationsBackend, request: dict[str, str]) -> bool:
    policy = self.get_policy_by_id(request["PolicyId"])
    return any(target.id == request["TargetId"] for target in policy.attachments)


@replacing(OrganizationsResponse)
def attach_policy(original: Original, self: OrganizationsResponse) -> str:
    if _attached(self.organizations_backend, self.request_params):
        raise AwsError("DuplicatePolicyAttachmentException", "The selected policy is already attached.")
    return original(self)


@replacing(OrganizationsResponse)
def detach_policy(original: Original, self: OrganizationsResponse) -> str:
    if not _attached(self.organizations_backend, self.request_params):
        raise AwsError("PolicyNotAttachedException", "The policy isn't attached to the specified target.")
    return original(self)


def _require_json(content: str | None) -> None:
    try:
        json.loads(content or "{}")
    except ValueError:
        message = "The provided policy document does not meet the requirements of the specified policy type."
        raise AwsError("MalformedPolicyDocumentException", message) from None


@replacing(OrganizationsBackend)
def create_policy(original: Original, self: OrganizationsBackend, **request: Any) -> Any:
    _require_json(request.get("Content"))
    return original(self, **request)


@replacing(OrganizationsBackend)
def update_policy(original: Original, self: OrganizationsBackend, **request: Any) -> Any:
    _require_json(request.get("Content"))
    return original(self, **request)


def install(world: World) -> None:
    account_creation.install(world)
