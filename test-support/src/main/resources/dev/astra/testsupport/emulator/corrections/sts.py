"""STS: roles are assumed only where they exist, and their credentials end."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timezone
from typing import Any

from moto.iam.exceptions import NotFoundException
from moto.iam.models import iam_backends
from moto.organizations.models import organizations_backends
from moto.sts.models import AssumedRole, STSBackend

from ..world import MANAGEMENT_ACCOUNT, World
from .patching import AwsError, replacing

_ROLE = re.compile(r"arn:(aws[a-z-]*):iam::(\d{12}):role/.+")


def install(world: World) -> None:
    @replacing(STSBackend)
    def assume_role(original: Callable[..., Any], self: STSBackend, **request: Any) -> AssumedRole:
        _require_role(request["role_arn"], self.account_id, request["role_session_name"])
        role = original(self, **request)
        world.credentials.issued(role.access_key_id, role.expiration.replace(tzinfo=timezone.utc))
        return role


def _require_role(role_arn: str, caller: str, session: str) -> None:
    parsed = _ROLE.fullmatch(role_arn)
    if parsed is None:
        raise AwsError("ValidationError", f"{role_arn} is invalid", 400)
    partition, account = parsed.groups()
    if not _account_is_open(account) or not _role_exists(account, partition, role_arn):
        who = f"User: arn:aws:iam::{caller}:user/{session}"
        message = f"{who} is not authorized to perform: sts:AssumeRole on resource: {role_arn}"
        raise AwsError("AccessDenied", message, 403)


def _account_is_open(account_id: str) -> bool:
    if account_id == MANAGEMENT_ACCOUNT:
        return True
    accounts = organizations_backends[MANAGEMENT_ACCOUNT]["aws"].accounts
    return any(account.id == account_id and account.status == "ACTIVE" for account in accounts)


def _role_exists(account_id: str, partition: str, role_arn: str) -> bool:
    try:
        iam_backends[account_id][partition].get_role_by_arn(role_arn)
    except NotFoundException:
        return False
    return True
