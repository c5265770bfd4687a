"""SES v2: configuration sets and the tags of identities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.ses.models import ConfigurationSet
from moto.sesv2.models import SESV2Backend

from .patching import replacing


@replacing(ConfigurationSet)
def to_dict_v2(original: Callable[..., dict[str, Any]], self: ConfigurationSet) -> dict[str, Any]:
    shown = original(self)
    enabled = shown["SendingOptions"]["SendingEnabled"]
    if isinstance(enabled, dict):
        shown["SendingOptions"] = enabled or {"SendingEnabled": True}
    return {name: value for name, value in shown.items() if value not in ({}, None)}


@replacing(SESV2Backend)
def create_email_identity(
    original: Callable[..., Any], self: SESV2Backend, email_identity: str, tags: Any, *rest: Any, **named: Any
) -> Any:
    """Tags are read by the identity's ARN, but moto writes them to another."""
    if tags:
        arn = f"arn:aws:ses:{self.region_name}:{self.account_id}:identity/{email_identity}"
        self.core_backend.tagger.tag_resource(arn, tags)
    return original(self, email_identity, tags, *rest, **named)
