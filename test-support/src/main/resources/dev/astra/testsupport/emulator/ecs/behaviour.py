"""How containers behave: by the name of their image, or because a test said so."""

from __future__ import annotations

from enum import Enum

from .model import Task


class Behaviour(Enum):
    """``JOB`` ends by itself with exit code 0; it is for tasks that no service keeps alive."""

    HEALTHY = "healthy"
    CRASH = "crash"
    UNHEALTHY = "unhealthy"
    MISSING = "missing"
    OOM = "oom"
    JOB = "job"


_BY_IMAGE = (Behaviour.MISSING, Behaviour.OOM, Behaviour.CRASH, Behaviour.UNHEALTHY)


class Behaviours:
    def __init__(self) -> None:
        self._by_service: dict[str, Behaviour] = {}

    def clear(self) -> None:
        self._by_service.clear()

    def set(self, service_name: str, behaviour: Behaviour) -> None:
        self._by_service[service_name] = behaviour

    def of(self, task: Task) -> Behaviour:
        """The service's behaviour if one was set, else the first failure that an image of the task names."""
        if task.service is not None and task.service.name in self._by_service:
            return self._by_service[task.service.name]
        images = [_name_and_tag(container.image) for container in task.containers]
        for behaviour in _BY_IMAGE:
            if any(behaviour.value in image for image in images):
                return behaviour
        if task.service is None and any("job" in image for image in images):
            return Behaviour.JOB
        return Behaviour.HEALTHY


def _name_and_tag(image: str) -> str:
    """Without the registry's host, in which a word means nothing."""
    host, slash, rest = image.partition("/")
    return rest if slash and ("." in host or ":" in host) else image
