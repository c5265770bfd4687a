"""Secrets Manager: versions that move as they should, dates of access, and refusals that moto leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import moto.secretsmanager.exceptions as errors
import moto.secretsmanager.models as models
from moto.core.responses import ActionResult
from moto.secretsmanager.models import FakeSecret, SecretsManagerBackend
from moto.secretsmanager.responses import SecretsManagerResponse

from ..world import World
from .patching import AwsError, replacing

Original = Callable[..., Any]

_NAME = re.compile(r"[A-Za-z0-9/_+=.@!-]{1,512}")
_LARGEST = 65536
_DAY = 86400


@replacing(SecretsManagerBackend)
def update_secret_version_stage(
    original: Original,
    self: SecretsManagerBackend,
    secret_id: str,
    version_stage: str,
    remove_from_version_id: str,
    move_to_version_id: str,
) -> Any:
    """Moving AWSCURRENT also moves what a plain read gives."""
    moved = original(self, secret_id, version_stage, remove_from_version_id, move_to_version_id)
    if version_stage == "AWSCURRENT" and move_to_version_id:
        self.secrets[secret_id].set_default_version_id(move_to_version_id)  # type: ignore[union-attr]
    return moved


@replacing(FakeSecret)
def reset_default_version(_: Original, self: FakeSecret, secret_version: dict[str, Any], version_id: str) -> None:
    """The current version becomes the previous one and keeps the labels that are the user's own."""
    for version in self.versions.values():
        stages = version["version_stages"]
        was_current = "AWSCURRENT" in stages
        gone = {"AWSCURRENT", "AWSPREVIOUS", *secret_version["version_stages"]}
        version["version_stages"] = [stage for stage in stages if stage not in gone]
        if was_current:
            version["version_stages"].append("AWSPREVIOUS")
    self.versions[version_id] = secret_version
    self.default_version_id = version_id


@replacing(SecretsManagerBackend)
def put_secret_value(original: Original, self: SecretsManagerBackend, **request: Any) -> Any:
    if request["secret_id"] in self.secrets and self.secrets[request["secret_id"]].is_deleted():
        raise errors.InvalidRequestException(
            "You can't perform this operation on the secret because it was marked for deletion."
        )
    _check_size(request)
    return original(self, **request)


@replacing(SecretsManagerBackend)
def create_secret(original: Original, self: SecretsManagerBackend, **request: Any) -> Any:
    if not _NAME.fullmatch(request["name"] or ""):
        raise AwsError(
            "ValidationException",
            "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
        )
    _check_size(request)
    if request["name"] in self.secrets and self.secrets[request["name"]].is_deleted():
        raise errors.InvalidRequestException(
            "You can't create this secret because a secret with this name is already scheduled for deletion."
        )
    return original(self, **request)


def _check_size(request: dict[str, Any]) -> None:
    for kind in ("secret_string", "secret_binary"):
        if request.get(kind) is not None and len(request[kind]) > _LARGEST:
            raise AwsError("ValidationException", "Member must have length less than or equal to 65536")


@replacing(FakeSecret)
def _form_version_ids_to_stages(original: Original, self: FakeSecret) -> dict[str, list[str]]:
    """Versions without a label are deprecated, and not shown."""
    return {version: stages for version, stages in original(self).items() if stages}


@replacing(SecretsManagerBackend)
def _get_secret_values_page_and_next_token(
    original: Original, self: SecretsManagerBackend, rows: Any, max_results: int | None, next_token: str | None
) -> Any:
    if next_token and not next_token.isdigit():
        raise AwsError("InvalidNextTokenException", "The NextToken value is invalid.")
    return original(self, rows, max_results, next_token)


def _bad_request(original: Original, self: errors.SecretsManagerClientError, *arguments: Any) -> None:
    """What is missing is a bad request to AWS, with status 400."""
    original(self, *arguments)
    self.code = 400


for _error in (
    errors.ResourceNotFoundException,
    errors.SecretNotFoundException,
    errors.SecretHasNoValueException,
    errors.SecretStageVersionMismatchException,
):
    replacing(_error, "__init__")(_bad_request)


def install(world: World) -> None:
    models.time = SimpleNamespace(time=lambda: world.timeline.now.timestamp())  # type: ignore[attr-defined]

    def today() -> int:
        """The date of an access is kept without its time."""
        return int(world.timeline.now.timestamp()) // _DAY * _DAY

    @replacing(SecretsManagerBackend)
    def get_secret_value(original: Original, self: SecretsManagerBackend, *arguments: Any, **named: Any) -> Any:
        value = original(self, *arguments, **named)
        secret: Any = self.secrets[value["ARN"]]
        secret.last_accessed = secret.versions[value["VersionId"]]["last_accessed"] = today()
        return value

    @replacing(FakeSecret)
    def to_dict(original: Original, self: FakeSecret) -> dict[str, Any]:
        shown = {**original(self), "LastAccessedDate": getattr(self, "last_accessed", None)}
        return {name: value for name, value in shown.items() if value is not None}

    @replacing(SecretsManagerResponse)
    def list_secret_version_ids(_: Original, self: SecretsManagerResponse) -> ActionResult:
        secret = self.backend.describe_secret(self._get_param("SecretId", ""))
        everything = self._get_param("IncludeDeprecated", False)
        rows = [
            {
                "VersionId": version_id,
                "VersionStages": version["version_stages"],
                "CreatedDate": version["createdate"],
                "LastAccessedDate": version.get("last_accessed"),
            }
            for version_id, version in secret.versions.items()
            if version["version_stages"] or everything
        ]
        rows.sort(key=lambda row: row["CreatedDate"], reverse=True)
        start = int(self._get_param("NextToken") or 0)
        end = start + int(self._get_param("MaxResults") or 100)
        token = str(end) if len(rows) > end else None
        return ActionResult({"ARN": secret.arn, "Name": secret.name, "Versions": rows[start:end], "NextToken": token})
