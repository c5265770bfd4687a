"""What exists in the emulated ECS."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from moto.ecs.models import Service as MotoService
from moto.ecs.models import TaskDefinition

Params = dict[str, Any]


@dataclass
class Container:
    """A container of a task; ``definition`` is its container definition."""

    definition: Params
    arn: str
    status: str = "PENDING"
    exit_code: int | None = None
    reason: str | None = None
    health: str = "UNKNOWN"
    runtime_id: str | None = None

    @property
    def name(self) -> str:
        return self.definition["name"]

    @property
    def image(self) -> str:
        return self.definition["image"]

    @property
    def essential(self) -> bool:
        return self.definition.get("essential", True)

    @property
    def checked(self) -> bool:
        return bool(self.definition.get("healthCheck"))


@dataclass
class Attachment:
    """The network interface of a task."""

    id: str
    interface_id: str
    subnet: str
    zone: str
    mac: str
    address: str
    ipv6: str | None


@dataclass
class Task:
    """One task, started by a service or on its own. ``healthy`` means that it counts as serving."""

    account: str
    region: str
    cluster: str
    definition: TaskDefinition
    group: str
    started_by: str
    created: datetime
    launch_type: str | None
    overrides: Params
    tags: list[dict[str, str]]
    exec_enabled: bool = False
    provider: str | None = None
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    service: Service | None = None
    deployment: Deployment | None = None
    containers: list[Container] = field(default_factory=list)
    attachment: Attachment | None = None
    targets: list[tuple[str, str, int]] = field(default_factory=list)
    status: str = "PROVISIONING"
    desired: str = "RUNNING"
    healthy: bool = False
    stop_code: str | None = None
    stopped_reason: str | None = None
    times: dict[str, datetime] = field(default_factory=dict)
    version: int = 1

    @property
    def arn(self) -> str:
        return f"arn:aws:ecs:{self.region}:{self.account}:task/{self.cluster}/{self.id}"

    @property
    def wanted(self) -> bool:
        return self.desired == "RUNNING"

    @property
    def gone(self) -> bool:
        return self.status == "STOPPED"

    @property
    def shown_health(self) -> str:
        states = [container.health for container in self.containers if container.checked]
        if not states:
            return "UNKNOWN"
        return next((state for state in ("UNHEALTHY", "UNKNOWN") if state in states), "HEALTHY")


@dataclass
class Deployment:
    """One deployment of a service with the configuration it rolls out."""

    definition: str
    params: Params
    created: datetime
    reason: str
    id: str = field(default_factory=lambda: f"ecs-svc/{secrets.randbelow(9 * 10**18) + 10**18}")
    updated: datetime | None = None
    status: str = "PRIMARY"
    rollout: str = "IN_PROGRESS"
    failed_tasks: int = 0
    record: ServiceDeployment | None = None
    completed_once: bool = False

    @property
    def number(self) -> str:
        return self.id.removeprefix("ecs-svc/")


@dataclass
class ServiceDeployment:
    """What the service deployment API shows of one rollout, for as long as the service exists."""

    deployment: Deployment
    created: datetime
    source_revisions: list[str]
    status: str = "IN_PROGRESS"
    status_reason: str | None = None
    finished: datetime | None = None
    stopped: datetime | None = None
    rollback: Params | None = None
    triggered: bool = False
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16).replace("_", "a").replace("-", "b"))


@dataclass
class Service:
    """A service; ``params`` are those of its creation with every update since."""

    moto: MotoService
    account: str
    region: str
    cluster: str
    params: Params
    created: datetime
    deployments: list[Deployment] = field(default_factory=list)
    records: list[ServiceDeployment] = field(default_factory=list)
    events: list[Params] = field(default_factory=list)
    status: str = "ACTIVE"
    desired: int = 0
    steady: bool = False
    failures_in_row: int = 0
    not_before: datetime | None = None
    completed: Deployment | None = None

    @property
    def name(self) -> str:
        return self.moto.name

    @property
    def arn(self) -> str:
        return self.moto.arn

    @property
    def primary(self) -> Deployment:
        return self.deployments[0]

    def revision_arn(self, deployment: Deployment) -> str:
        return self.arn.replace(":service/", ":service-revision/") + f"/{deployment.number}"

    def record_arn(self, record: ServiceDeployment) -> str:
        return self.arn.replace(":service/", ":service-deployment/") + f"/{record.id}"
