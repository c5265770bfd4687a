"""IAM Identity Center administration: tags, provisioning, statuses, and refusals that moto leaves out."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import unix_time
from moto.organizations.models import organizations_backends
from moto.ssoadmin.exceptions import ConflictException, ResourceNotFoundException
from moto.ssoadmin.models import PermissionSet, SSOAdminBackend
from moto.ssoadmin.responses import SSOAdminResponse

from ..world import MANAGEMENT_ACCOUNT
from .identity_store import groups_of
from .patching import AwsError, adding, replacing
from .reserved_roles import reserved_role

Original = Callable[..., Any]


def _permission_set(self: SSOAdminResponse, arn: str) -> PermissionSet:
    for permission_set in self.ssoadmin_backend.permission_sets:
        if permission_set.permission_set_arn == arn:
            return permission_set
    raise ResourceNotFoundException(f"Could not find PermissionSet with id {arn.split('/')[-1]}")


@adding(SSOAdminResponse)
def list_tags_for_resource(self: SSOAdminResponse) -> ActionResult:
    arn = self._get_param("ResourceArn")
    return ActionResult({"Tags": (_permission_set(self, arn).tags or []) if "/ps-" in arn else []})


@adding(SSOAdminResponse)
def tag_resource(self: SSOAdminResponse) -> ActionResult:
    permission_set = _permission_set(self, self._get_param("ResourceArn"))
    new = self._get_param("Tags")
    keys = {tag["Key"] for tag in new}
    permission_set.tags = [tag for tag in permission_set.tags or [] if tag["Key"] not in keys] + new
    return EmptyResult()


@adding(SSOAdminResponse)
def untag_resource(self: SSOAdminResponse) -> ActionResult:
    permission_set = _permission_set(self, self._get_param("ResourceArn"))
    gone = self._get_param("TagKeys")
    permission_set.tags = [tag for tag in permission_set.tags or [] if tag["Key"] not in gone]
    return EmptyResult()


@replacing(SSOAdminBackend)
def create_permission_set(original: Original, self: SSOAdminBackend, **request: Any) -> Any:
    if any(existing.name == request["name"] for existing in self.permission_sets):
        raise ConflictException(f"PermissionSet with name {request['name']} already exists.")
    request["session_duration"] = _duration(request["session_duration"])
    return original(self, **request)


@replacing(SSOAdminBackend)
def update_permission_set(original: Original, self: SSOAdminBackend, **request: Any) -> Any:
    request["session_duration"] = _duration(request["session_duration"])
    return original(self, **request)


def _duration(given: Any) -> str:
    """Moto's own default is a number."""
    return given if isinstance(given, str) else "PT1H"


@replacing(SSOAdminBackend)
def delete_permission_set(original: Original, self: SSOAdminBackend, instance_arn: str, permission_set_arn: str) -> Any:
    if any(assignment.permission_set_arn == permission_set_arn for assignment in self.account_assignments):
        raise ConflictException("Permission set is still assigned to one or more accounts")
    return original(self, instance_arn, permission_set_arn)


@replacing(SSOAdminBackend)
def create_account_assignment(original: Original, self: SSOAdminBackend, **request: Any) -> Any:
    permission_set = self._find_permission_set(request["instance_arn"], request["permission_set_arn"])
    account = request["target_id"]
    if account != MANAGEMENT_ACCOUNT:
        members = organizations_backends[MANAGEMENT_ACCOUNT]["aws"].accounts
        if not any(member.id == account for member in members):
            raise ResourceNotFoundException(f"Could not find account {account}")
    try:
        existing = self._find_account(**request)
        status = existing.to_json(include_creation_date=True, include_request_id=True)
    except ResourceNotFoundException:
        status = original(self, **request)
    reserved_role(account, self.region_name, permission_set)
    return status


def _status(original: Original, self: SSOAdminResponse, key: str) -> str:
    """Work on assignments is under way when asked for, and done when asked about."""
    answer = json.loads(original(self))
    answer[key]["Status"] = "IN_PROGRESS"
    return json.dumps(answer)


@replacing(SSOAdminResponse, "create_account_assignment")
def _create_in_progress(original: Original, self: SSOAdminResponse) -> str:
    return _status(original, self, "AccountAssignmentCreationStatus")


@replacing(SSOAdminResponse, "delete_account_assignment")
def _delete_in_progress(original: Original, self: SSOAdminResponse) -> str:
    return _status(original, self, "AccountAssignmentDeletionStatus")


@adding(SSOAdminResponse)
def list_account_assignment_creation_status(self: SSOAdminResponse) -> ActionResult:
    made = self.ssoadmin_backend.account_assignments
    rows = [{"RequestId": row.request_id, "Status": "SUCCEEDED", "CreatedDate": row.created_date} for row in made]
    return ActionResult({"AccountAssignmentsCreationStatus": rows})


@adding(SSOAdminResponse)
def list_account_assignment_deletion_status(self: SSOAdminResponse) -> ActionResult:
    gone = self.ssoadmin_backend.deleted_account_assignments
    rows = [{"RequestId": row.request_id, "Status": "SUCCEEDED", "CreatedDate": row.created_date} for row in gone]
    return ActionResult({"AccountAssignmentsDeletionStatus": rows})


@replacing(SSOAdminResponse)
def provision_permission_set(_: Original, self: SSOAdminResponse) -> ActionResult:
    """Brings the roles of one account, or of all accounts the permission set is assigned to, up to date."""
    permission_set = _permission_set(self, self._get_param("PermissionSetArn"))
    accounts = [self._get_param("TargetId")]
    if self._get_param("TargetType") != "AWS_ACCOUNT":
        accounts = _provisioned_accounts(self, permission_set.permission_set_arn)
    for account in accounts:
        reserved_role(account, self.region, permission_set)
    status = _provisioning(str(uuid.uuid4()), "IN_PROGRESS")
    status["PermissionSetArn"] = permission_set.permission_set_arn
    return ActionResult({"PermissionSetProvisioningStatus": status})


@adding(SSOAdminResponse)
def describe_permission_set_provisioning_status(self: SSOAdminResponse) -> ActionResult:
    request_id = self._get_param("ProvisionPermissionSetRequestId")
    return ActionResult({"PermissionSetProvisioningStatus": _provisioning(request_id, "SUCCEEDED")})


def _provisioning(request_id: str, status: str) -> dict[str, Any]:
    return {"RequestId": request_id, "Status": status, "CreatedDate": unix_time()}


def _provisioned_accounts(self: SSOAdminResponse, permission_set_arn: str) -> list[str]:
    assignments = self.ssoadmin_backend.account_assignments
    return list(dict.fromkeys(row.target_id for row in assignments if row.permission_set_arn == permission_set_arn))


@replacing(SSOAdminResponse)
def list_accounts_for_provisioned_permission_set(_: Original, self: SSOAdminResponse) -> ActionResult:
    return ActionResult({"AccountIds": _provisioned_accounts(self, self._get_param("PermissionSetArn"))})


@replacing(SSOAdminResponse)
def list_permission_sets_provisioned_to_account(_: Original, self: SSOAdminResponse) -> ActionResult:
    account = self._get_param("AccountId")
    rows = [row for row in self.ssoadmin_backend.account_assignments if row.target_id == account]
    return ActionResult({"PermissionSets": list(dict.fromkeys(row.permission_set_arn for row in rows))})


@replacing(SSOAdminResponse)
def list_account_assignments_for_principal(_: Original, self: SSOAdminResponse) -> ActionResult:
    """A user also has what its groups have."""
    principal, account = self._get_param("PrincipalId"), (self._get_param("Filter") or {}).get("AccountId")
    holders = {principal}
    if self._get_param("PrincipalType") == "USER":
        holders |= groups_of(principal)
    rows = [
        {
            "AccountId": row.target_id,
            "PermissionSetArn": row.permission_set_arn,
            "PrincipalId": row.principal_id,
            "PrincipalType": row.principal_type,
        }
        for row in self.ssoadmin_backend.account_assignments
        if row.principal_id in holders and account in (None, row.target_id)
    ]
    start = int(self._get_param("NextToken") or 0)
    end = start + int(self._get_param("MaxResults") or 100)
    token = str(end) if len(rows) > end else None
    return ActionResult({"AccountAssignments": rows[start:end], "NextToken": token})


@adding(SSOAdminResponse)
def get_permissions_boundary_for_permission_set(self: SSOAdminResponse) -> ActionResult:
    permission_set = _permission_set(self, self._get_param("PermissionSetArn"))
    boundary = getattr(permission_set, "permissions_boundary", None)
    if boundary is None:
        raise AwsError("ResourceNotFoundException", "No permissions boundary is attached")
    return ActionResult({"PermissionsBoundary": boundary})


@adding(SSOAdminResponse)
def put_permissions_boundary_to_permission_set(self: SSOAdminResponse) -> ActionResult:
    permission_set = _permission_set(self, self._get_param("PermissionSetArn"))
    permission_set.permissions_boundary = self._get_param("PermissionsBoundary")  # type: ignore[attr-defined]
    return EmptyResult()


@adding(SSOAdminResponse)
def delete_permissions_boundary_from_permission_set(self: SSOAdminResponse) -> ActionResult:
    permission_set = _permission_set(self, self._get_param("PermissionSetArn"))
    permission_set.permissions_boundary = None  # type: ignore[attr-defined]
    return EmptyResult()
