"""The lines that running containers write to their CloudWatch log streams."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from moto.logs.models import LogsBackend, logs_backends

from ..timeline import Timeline
from .model import Container, Task

_PERIOD = 15.0
_REQUESTS = ("GET /healthz 200 1ms", "GET / 200 12ms", "GET /v1/items 200 8ms", "POST /v1/items 201 23ms")


class ContainerLogs:
    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    def begin(self, task: Task) -> None:
        """The container starts to talk, and goes on as long as the task is up."""
        for container in task.containers:
            self.write(task, container, f"starting {container.name} from {container.image}")
            ports = [str(mapping["containerPort"]) for mapping in container.definition.get("portMappings") or []]
            self.write(task, container, f"listening on port {', '.join(ports)}" if ports else "ready")
        lines = itertools.cycle(_REQUESTS)
        age = itertools.count(_PERIOD, _PERIOD)
        self._timeline.after(_PERIOD, lambda: self._go_on(task, lambda: next(lines), lambda: next(age)))

    def _go_on(self, task: Task, line: Callable[[], str], age: Callable[[], float]) -> None:
        if task.status != "RUNNING":
            return
        for container in task.containers:
            if container.essential:
                self.write(task, container, line())
        # An old task speaks less often, so that a long time passes quickly.
        self._timeline.after(max(_PERIOD, age() / 20), lambda: self._go_on(task, line, age))

    def write(self, task: Task, container: Container, message: str) -> None:
        place = _place(task, container)
        if place is None:
            return
        backend, group, stream = place
        if group not in backend.groups:
            return
        backend.ensure_log_stream(group, stream)
        stamp = int(self._timeline.now.timestamp() * 1000)
        backend.groups[group].streams[stream].put_log_events([{"timestamp": stamp, "message": message}])


def missing_group(task: Task) -> str | None:
    """The first log group the task needs and that neither exists nor may be made."""
    for container in task.containers:
        place = _place(task, container)
        if place is None or place[1] in place[0].groups:
            continue
        options = container.definition["logConfiguration"]["options"]
        if options.get("awslogs-create-group") != "true":
            return place[1]
        place[0].create_log_group(place[1], {})
    return None


def _place(task: Task, container: Container) -> tuple[LogsBackend, str, str] | None:
    configuration = container.definition.get("logConfiguration") or {}
    options = configuration.get("options") or {}
    if configuration.get("logDriver") != "awslogs" or "awslogs-group" not in options:
        return None
    backend = logs_backends[task.account][options.get("awslogs-region", task.region)]
    prefix = options.get("awslogs-stream-prefix")
    stream = f"{prefix}/{container.name}/{task.id}" if prefix else task.id
    return backend, options["awslogs-group"], stream
