"""Load balancer targets of tasks, and their health over time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.elbv2.models import FakeHealthStatus, FakeTargetGroup, elbv2_backends

from ..corrections.patching import replacing
from .model import Task

_LONGEST_DRAIN = 60.0

_STATES = {
    "initial": ("Elb.RegistrationInProgress", "Target registration is in progress"),
    "healthy": (None, None),
    "unhealthy": ("Target.ResponseCodeMismatch", "Health checks failed with these codes: [503]"),
    "draining": ("Target.DeregistrationInProgress", "Target deregistration is in progress"),
}


class Targets:
    """The targets ECS has registered; others stay as moto has them."""

    def __init__(self) -> None:
        self._states: dict[tuple[str, str], str] = {}

    def clear(self) -> None:
        self._states.clear()

    def register(self, task: Task) -> list[str]:
        """Registers the task with the load balancers of its service; gives the ARNs of the target groups."""
        if task.service is None or task.attachment is None:
            return []
        for balancer in task.service.params.get("loadBalancers") or []:
            group = _group(task, balancer.get("targetGroupArn", ""))
            if group is not None:
                port = balancer.get("containerPort") or int(group.port)
                group.register([{"Id": task.attachment.address, "Port": port}])
                task.targets.append((group.arn, task.attachment.address, port))
        self.mark(task, "initial")
        return [arn for arn, _, _ in task.targets]

    def mark(self, task: Task, state: str) -> None:
        for arn, address, _ in task.targets:
            self._states[(arn, address)] = state

    def deregister(self, task: Task) -> None:
        for arn, address, _ in task.targets:
            self._states.pop((arn, address), None)
            group = _group(task, arn)
            if group is not None and address in group.targets:
                group.deregister([{"Id": address}])
        task.targets.clear()

    def drain_seconds(self, task: Task) -> float:
        """How long the connections of a task drain; AWS's default of 5 minutes is cut to one."""
        groups = [_group(task, arn) for arn, _, _ in task.targets]
        delays = [float(group.attributes["deregistration_delay.timeout_seconds"]) for group in groups if group]
        return min(max(delays, default=0.0), _LONGEST_DRAIN)

    def state(self, group_arn: str, address: str) -> str | None:
        return self._states.get((group_arn, address))


def _group(task: Task, arn: str) -> FakeTargetGroup | None:
    return elbv2_backends[task.account][task.region].target_groups.get(arn)


def install(targets: Targets) -> None:
    @replacing(FakeTargetGroup)
    def health_for(
        original: Callable[..., FakeHealthStatus], self: FakeTargetGroup, target: dict[str, Any], ec2_backend: Any
    ) -> FakeHealthStatus:
        state = targets.state(self.arn, target["Id"])
        if state is None:
            return original(self, target, ec2_backend)
        reason, description = _STATES[state]
        port = target.get("Port", self.port)
        return FakeHealthStatus(target["Id"], port, self.health_check_port, state, reason, description)
