"""S3: the conditions of a bucket policy."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.s3.models import FakeBucket

from .patching import replacing


@replacing(FakeBucket)
def get_permission(_: Callable[..., Any], self: FakeBucket, action: str, resource: str) -> PermissionResult:
    """Moto takes a conditional statement as unconditional, so that "deny without TLS" denies everything.

    No condition can be judged here, so conditional statements do not act.
    """
    if self.policy is None:
        return PermissionResult.NEUTRAL
    statements = json.loads(self.policy)["Statement"]
    statements = statements if isinstance(statements, list) else [statements]
    unconditional = [statement for statement in statements if not statement.get("Condition")]
    if not unconditional:
        return PermissionResult.NEUTRAL
    policy = json.dumps({"Version": "2012-10-17", "Statement": unconditional})
    return IAMPolicy(policy).is_action_permitted(action, resource)
