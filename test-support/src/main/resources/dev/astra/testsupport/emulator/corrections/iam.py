"""IAM: many accounts at little cost. Moto builds all AWS-managed policies anew for every account and partition."""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Callable
from typing import Any

import moto.iam.models as models
from moto.core import DEFAULT_ACCOUNT_ID
from moto.iam.models import AWSManagedPolicy, IAMBackend, iam_backends

from .patching import replacing


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
