"""Whether the secrets that a task's containers refer to can be read."""

from __future__ import annotations

import json
import re

from moto.secretsmanager.models import secretsmanager_backends

from .model import Task

# arn:aws:secretsmanager:region:account:secret:name-suffix[:json-key:version-stage:version-id]
_SECRET = re.compile(r"(arn:aws:secretsmanager:([^:]+):(\d{12}):secret:[^:]+)(?::([^:]*):([^:]*):([^:]*))?")


def unresolved_secret(task: Task) -> str | None:
    """What Secrets Manager says about the first reference that leads nowhere."""
    for container in task.containers:
        for secret in container.definition.get("secrets") or []:
            why = _unresolved(secret["valueFrom"])
            if why is not None:
                return why
    return None


def _unresolved(reference: str) -> str | None:
    parsed = _SECRET.fullmatch(reference)
    if parsed is None:
        return None
    arn, region, account, key, stage, version_id = parsed.groups()
    secrets = secretsmanager_backends[account][region].secrets
    if arn not in secrets or secrets[arn].is_deleted():
        return "ResourceNotFoundException: Secrets Manager can't find the specified secret."
    versions = secrets[arn].versions
    if version_id:
        found = versions.get(version_id)
    else:
        wanted = stage or "AWSCURRENT"
        found = next((version for version in versions.values() if wanted in version["version_stages"]), None)
    if found is None:
        return "ResourceNotFoundException: Secrets Manager can't find the specified secret value."
    if key and key not in _json(found.get("secret_string", "")):
        return f"retrieved secret from Secrets Manager did not contain json key {key}"
    return None


def _json(text: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
