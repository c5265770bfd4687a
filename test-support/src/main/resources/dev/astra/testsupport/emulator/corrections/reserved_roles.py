"""The AWSReservedSSO_* roles that Identity Center keeps in every account a permission set is assigned to."""

from __future__ import annotations

import hashlib
import json
import re

from moto.iam.exceptions import NotFoundException
from moto.iam.models import IAMBackend, iam_backends
from moto.ssoadmin.models import PermissionSet


def reserved_role(account_id: str, region: str, permission_set: PermissionSet) -> str:
    """The ARN of the permission set's role in the account, made and brought up to date as needed."""
    iam: IAMBackend = iam_backends[account_id]["aws"]
    digest = hashlib.sha256(f"{account_id}{permission_set.permission_set_arn}".encode()).hexdigest()[:16]
    name = f"AWSReservedSSO_{permission_set.name}_{digest}"
    try:
        role = iam.get_role(name)
    except NotFoundException:
        place = "" if region == "us-east-1" else f"{region}/"
        role = iam.create_role(
            role_name=name,
            assume_role_policy_document=_trust(account_id),
            path=f"/aws-reserved/sso.amazonaws.com/{place}",
            permissions_boundary=None,
            description=permission_set.description or "",
            tags=[],
            max_session_duration="43200",
        )
    for policy in permission_set.managed_policies:
        iam.attach_role_policy(policy.arn, name)
    if permission_set.inline_policy:
        iam.put_role_policy(name, "AwsSSOInlinePolicy", permission_set.inline_policy)
    return role.arn


def session_seconds(permission_set: PermissionSet) -> int:
    """The session duration, which AWS writes as in ``PT8H30M``."""
    parsed = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?", str(permission_set.session_duration))
    if parsed is None:
        return 3600
    hours, minutes, seconds = (int(part or 0) for part in parsed.groups())
    return hours * 3600 + minutes * 60 + seconds


def _trust(account_id: str) -> str:
    statement = {
        "Effect": "Allow",
        "Principal": {"Federated": f"arn:aws:iam::{account_id}:saml-provider/AWSSSO_emulated_DO_NOT_DELETE"},
        "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})
