"""The service scheduler: keeps the wanted number of tasks, moves from old tasks to new, and notices what fails."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from ..timeline import Timeline
from . import messages, network
from .estate import Estate
from .model import Container, Deployment, Service, Task
from .rollout import Rollout
from .task_life import TaskLife

_REACTION = 1.0
_TELLS_DEREGISTRATION, _TELLS_DRAINING = 1.0, 11.0
_PATIENCE = 3
_RETRY_MINUTES, _LONGEST_RETRY_MINUTES = 1, 15


class Scheduler:
    """Reconciles a service whenever something about it changes. It observes the tasks it starts."""

    def __init__(self, timeline: Timeline, estate: Estate, life: TaskLife, rollout: Rollout) -> None:
        self._timeline = timeline
        self._estate = estate
        self._life = life
        self._rollout = rollout
        self._due: set[int] = set()
        self._running: dict[int, list[Task]] = {}

    def wake(self, service: Service, seconds: float = _REACTION) -> None:
        """Reconciles soon, once for everything that happens until then."""
        if id(service) not in self._due:
            self._due.add(id(service))
            self._timeline.after(seconds, lambda: self._reconcile(service))

    def clear(self) -> None:
        self._due.clear()
        self._running.clear()

    def _reconcile(self, service: Service) -> None:
        self._due.discard(id(service))
        tasks = [task for task in self._estate.tasks_of(service) if not task.gone]
        if service.status == "DRAINING":
            self._drain(service, tasks)
        elif service.primary.rollout == "FAILED":
            # Nothing is started for a failed deployment; what runs stays, unless it is no longer wanted.
            wanted = sorted((task for task in tasks if task.wanted), key=lambda task: task.healthy)
            self._stop(service, wanted[: max(len(wanted) - service.desired, 0)])
        else:
            self._balance(service, [task for task in tasks if task.wanted])
            self._settle(service, [task for task in self._estate.tasks_of(service) if not task.gone])

    def _drain(self, service: Service, tasks: list[Task]) -> None:
        self._stop(service, [task for task in tasks if task.wanted])
        if not tasks:
            service.status = service.moto.status = "INACTIVE"

    def _balance(self, service: Service, wanted: list[Task]) -> None:
        """One step between the bounds that the deployment configuration sets on the number of tasks."""
        new = [task for task in wanted if task.deployment is service.primary]
        old = [task for task in wanted if task.deployment is not service.primary]
        lower, upper = _bounds(service)
        missing = max(service.desired - len(new), 0)
        start = min(missing, max(upper - len(wanted), 0))
        if start and self._may_start(service):
            self._start(service, start)
        healthy = sum(task.healthy for task in wanted)
        spare = max(healthy - (lower if missing > start else service.desired), 0)
        waiting = [task for task in old if not task.healthy]
        serving = [task for task in old if task.healthy]
        surplus = new[service.desired :] if len(new) > service.desired else []
        self._stop(service, waiting + serving[:spare] + surplus)

    def _may_start(self, service: Service) -> bool:
        if service.not_before is None or service.not_before <= self._timeline.now:
            return True
        self._timeline.at(service.not_before, lambda: self.wake(service, 0.0))
        return False

    def _start(self, service: Service, count: int) -> None:
        deployment = service.primary
        service.steady = False
        tasks = [self._new_task(service, deployment, index) for index in range(count)]
        for task in tasks:
            self._life.begin(task, self)
        messages.started(service, self._timeline.now, tasks)

    def _new_task(self, service: Service, deployment: Deployment, index: int) -> Task:
        params = deployment.params
        definition = service.moto._backend.describe_task_definition(deployment.definition)
        strategy = params.get("capacityProviderStrategy")
        task = Task(
            account=service.account,
            region=service.region,
            cluster=service.cluster,
            definition=definition,
            group=f"service:{service.name}",
            started_by=deployment.id,
            created=self._timeline.now,
            launch_type=None if strategy else params.get("launchType") or "EC2",
            overrides={},
            tags=list(params.get("tags") or []) if params.get("propagateTags") == "SERVICE" else [],
            exec_enabled=bool(params.get("enableExecuteCommand")),
            provider=strategy[0]["capacityProvider"] if strategy else None,
            service=service,
            deployment=deployment,
        )
        task.containers = containers_of(task)
        network.attach(task, params.get("networkConfiguration"), index)
        return task

    def _stop(self, service: Service, tasks: list[Task]) -> None:
        if not tasks:
            return
        service.steady = False
        primary = service.primary
        by_group = Counter(group for task in tasks for group, _, _ in task.targets)
        messages.stopped(service, self._timeline.now, tasks)
        for task in tasks:
            why = f"Scaling activity initiated by (deployment {primary.id})"
            self._life.stop(task, "ServiceSchedulerInitiated", why, self)
        for group, count in by_group.items():
            self._tell(_TELLS_DEREGISTRATION, messages.deregistered, service, group, count)
            self._tell(_TELLS_DRAINING, messages.draining, service, tasks[0].deployment or primary, count)

    def _tell(self, seconds: float, message: Callable[..., None], service: Service, *details: object) -> None:
        self._timeline.after(seconds, lambda: message(service, self._timeline.now, *details))

    def _settle(self, service: Service, tasks: list[Task]) -> None:
        """Notices that all tasks are of the one deployment, serve, and are as many as wanted."""
        service.deployments = [
            deployment
            for deployment in service.deployments
            if deployment is service.primary or any(task.deployment is deployment for task in tasks)
        ]
        settled = len(tasks) == service.desired and all(
            task.healthy and task.deployment is service.primary for task in tasks
        )
        if settled and not service.steady:
            service.steady = True
            service.failures_in_row = 0
            self._rollout.complete(service)
            messages.steady(service, self._timeline.now)

    def task_runs(self, task: Task) -> None:
        service = task.service
        if service is None or not task.targets:
            return
        # Tasks of one batch run at the same moment and share their event.
        if id(service) not in self._running:
            self._running[id(service)] = []
            self._timeline.after(0.0, lambda: self._tell_registered(service))
        self._running[id(service)].append(task)

    def _tell_registered(self, service: Service) -> None:
        tasks = self._running.pop(id(service), [])
        for group, count in Counter(group for task in tasks for group, _, _ in task.targets).items():
            messages.registered(service, self._timeline.now, group, count)

    def task_healthy(self, task: Task) -> None:
        if task.service is not None:
            self.wake(task.service)

    def task_unhealthy(self, task: Task) -> None:
        service = task.service
        if service is None:
            return
        now = self._timeline.now
        if task.targets:
            group, _, port = task.targets[0]
            messages.target_unhealthy(service, now, task, group, port)
            why = f"Task failed ELB health checks in (target-group {group})"
        else:
            messages.container_unhealthy(service, now, task)
            why = "Task failed container health checks"
        messages.stopped(service, now, [task])
        self._life.stop(task, "ServiceSchedulerInitiated", why, self)
        self._count_failure(service, task)

    def task_ends(self, task: Task, failed: bool) -> None:
        if task.service is None:
            return
        task.service.steady = False
        if failed:
            self._count_failure(task.service, task)
        self.wake(task.service)

    def task_stopped(self, task: Task) -> None:
        if task.service is not None:
            self.wake(task.service)

    def _count_failure(self, service: Service, task: Task) -> None:
        service.failures_in_row += 1
        self._rollout.task_failed(service, task)
        if service.failures_in_row >= _PATIENCE and service.primary.rollout != "FAILED":
            minutes = min(_RETRY_MINUTES * (service.failures_in_row - _PATIENCE + 1), _LONGEST_RETRY_MINUTES)
            if not self._rollout.breaks_circuit(service):
                messages.cannot_start(service, self._timeline.now)
                service.not_before = self._timeline.now + timedelta(minutes=minutes)


def containers_of(task: Task) -> list[Container]:
    prefix = task.arn.replace(":task/", ":container/")
    return [
        Container(definition, f"{prefix}/{definition['name']}-{task.id[:8]}")
        for definition in task.definition.container_definitions
    ]


def _bounds(service: Service) -> tuple[int, int]:
    """The fewest healthy and the most tasks that may exist during a deployment."""
    configuration = service.params.get("deploymentConfiguration") or {}
    least = configuration.get("minimumHealthyPercent")
    most = configuration.get("maximumPercent")
    lower = math.ceil(service.desired * (100 if least is None else least) / 100)
    upper = service.desired * (200 if most is None else most) // 100
    return lower, upper
