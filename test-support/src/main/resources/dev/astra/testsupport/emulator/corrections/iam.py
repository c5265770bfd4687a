"""IAM: many accounts at little cost (moto builds all AWS-managed policies anew for every account), and simulations."""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Callable
from typing import Any

import moto.iam.models as models
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.responses import ActionResult
from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.iam.models import AWSManagedPolicy, IAMBackend, Role, iam_backends
from moto.iam.responses import IamResponse

from .patching import adding, replacing


@functools.lru_cache(maxsize=None)
def _prototypes(region: str) -> tuple[AWSManagedPolicy, ...]:
    data = json.loads(models.aws_managed_policies_data)
    return tuple(AWSManagedPolicy.from_data(name, DEFAULT_ACCOUNT_ID, region, each) for name, each in data.items())


@replacing(IAMBackend)
def _init_aws_policies(_: Callable[..., Any], self: IAMBackend) -> list[AWSManagedPolicy]:
    """Copies differ only in how often the account has attached them; what AWS manages never changes."""
    policies = [copy.copy(prototype) for prototype in _prototypes(self.region_name)]
    for policy in policies:
        policy.account_id = self.account_id
    return policies


def get_account_id_from(access_key: str) -> str:
    """The account of an access key, looked for only in what exists."""
    for account_id, partitions in list(iam_backends.items()):
        if any(access_key in backend.access_keys for backend in list(partitions.values())):
            return account_id
    return DEFAULT_ACCOUNT_ID


models.get_account_id_from = get_account_id_from


@adding(IamResponse)
def simulate_principal_policy(self: IamResponse) -> ActionResult:
    """By the policies of the role itself; boundaries and the policies of resources do not count."""
    role = self.backend.get_role(self._get_param("PolicySourceArn").rsplit("/", 1)[1])
    resources = self._get_param("ResourceArns") or ["*"]
    rows = []
    for action in self._get_param("ActionNames"):
        for resource in resources:
            rows.append(
                {
                    "EvalActionName": action,
                    "EvalResourceName": resource,
                    "EvalDecision": _decision(role, action, resource),
                    "MatchedStatements": [],
                    "MissingContextValues": [],
                }
            )
    return ActionResult({"EvaluationResults": rows, "IsTruncated": False})


def _decision(role: Role, action: str, resource: str) -> str:
    policies = [*role.policies.values(), *(policy.document for policy in role.managed_policies.values())]
    results = [IAMPolicy(policy).is_action_permitted(action, resource) for policy in policies]
    if PermissionResult.DENIED in results:
        return "explicitDeny"
    return "allowed" if PermissionResult.PERMITTED in results else "implicitDeny"
