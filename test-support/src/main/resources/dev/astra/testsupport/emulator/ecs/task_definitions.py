"""Task definitions: what AWS refuses and moto takes, and lists in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult
from moto.ecs.exceptions import EcsClientException
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from ..corrections.patching import replacing
from ..timeline import Timeline
from .model import Params
from .service_api import paged

Original = Callable[..., Any]

_FAMILY = re.compile(r"[A-Za-z0-9_-]{1,255}")

# Fargate: vCPU units and the memory sizes, in MiB, that go with them.
_FARGATE: dict[int, list[int]] = {
    256: [512, 1024, 2048],
    512: list(range(1024, 4097, 1024)),
    1024: list(range(2048, 8193, 1024)),
    2048: list(range(4096, 16385, 1024)),
    4096: list(range(8192, 30721, 1024)),
    8192: list(range(16384, 61441, 4096)),
    16384: list(range(32768, 122881, 8192)),
}


def check(request: Params) -> None:
    containers = request.get("containerDefinitions") or []
    if not _FAMILY.fullmatch(request.get("family") or ""):
        raise EcsClientException("Family contains invalid characters.")
    if not containers:
        raise EcsClientException("Container list cannot be empty.")
    names = [container.get("name") for container in containers]
    if len(set(names)) < len(names):
        raise EcsClientException("Duplicate container name found in task definition.")
    if not any(container.get("essential", True) for container in containers):
        raise EcsClientException("A task definition must have at least one essential container.")
    if "FARGATE" in (request.get("requiresCompatibilities") or []):
        _check_fargate(request)


def _check_fargate(request: Params) -> None:
    cpu, memory = request.get("cpu"), request.get("memory")
    if request.get("networkMode") != "awsvpc":
        raise EcsClientException("Fargate only supports network mode ‘awsvpc’.")
    if not cpu or not memory:
        raise EcsClientException("Fargate requires task definition to have cpu and memory defined.")
    if _units(memory) not in _FARGATE.get(_units(cpu), []):
        raise EcsClientException("No Fargate configuration exists for given values.")
    reserved = sum(container.get("memoryReservation", 0) for container in request["containerDefinitions"])
    if reserved > _units(memory):
        raise EcsClientException("Invalid setting for container memory: it exceeds the memory of the task.")
    needs_role = any(container.get("secrets") for container in request["containerDefinitions"])
    if needs_role and not request.get("executionRoleArn"):
        message = "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."
        raise EcsClientException(message)


def _units(text: str) -> int:
    """``1024``, ``1 vCPU`` or ``2 GB``."""
    number, _, unit = str(text).strip().partition(" ")
    try:
        return int(float(number) * (1024 if unit else 1))
    except ValueError:
        raise EcsClientException(f"Invalid 'cpu' or 'memory' setting: {text}") from None


def install(timeline: Timeline) -> None:
    @replacing(Response)
    def register_task_definition(original: Original, self: Response) -> ActionResult:
        check(self._get_params())
        result = original(self)
        definition = result.result["taskDefinition"]
        definition.registered_at = timeline.now
        definition.registered_by = f"arn:aws:iam::{self.current_account}:root"
        if definition.network_mode == "awsvpc":
            for container in definition.container_definitions:
                for mapping in container.get("portMappings") or []:
                    mapping.setdefault("hostPort", mapping["containerPort"])
                    mapping.setdefault("protocol", "tcp")
        return result

    @replacing(Response)
    def list_task_definitions(_: Original, self: Response) -> ActionResult:
        family, status = self._get_param("familyPrefix"), self._get_param("status") or "ACTIVE"
        definitions = [
            definition
            for revisions in self.ecs_backend.task_definitions.values()
            for definition in revisions.values()
            if definition.status == status and family in (None, definition.family)
        ]
        descending = self._get_param("sort") == "DESC"
        definitions.sort(key=lambda definition: (definition.family, definition.revision), reverse=descending)
        return ActionResult(paged("taskDefinitionArns", [definition.arn for definition in definitions], self))
