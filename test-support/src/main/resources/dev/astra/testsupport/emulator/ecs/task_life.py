"""What happens to one task between its start and its end."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Protocol

from ..timeline import Timeline
from . import network
from .behaviour import Behaviour, Behaviours
from .container_logs import ContainerLogs, missing_group
from .estate import Estate
from .model import Container, Task
from .secret_references import unresolved_secret
from .targets import Targets

# Seconds on the emulator's life-cycle scale.
_PULL_BEGINS, _START_FAILS, _PULL_ENDS, _RUNS = 5.0, 12.0, 15.0, 20.0
_EXITS, _HEALTHY, _JOB_ENDS, _CHECKS_FAIL = 5.0, 10.0, 10.0, 30.0
_STOPS, _DEPROVISIONED, _FORGOTTEN = 5.0, 5.0, 3600.0

_EXIT = re.compile(r"\bexit (\d{1,3})\b")


class TaskObserver(Protocol):
    """Who must know how a task fares: the scheduler of its service."""

    def task_runs(self, task: Task) -> None: ...

    def task_healthy(self, task: Task) -> None: ...

    def task_unhealthy(self, task: Task) -> None: ...

    def task_ends(self, task: Task, failed: bool) -> None: ...

    def task_stopped(self, task: Task) -> None: ...


class TaskLife:
    def __init__(
        self, timeline: Timeline, estate: Estate, behaviours: Behaviours, targets: Targets, logs: ContainerLogs
    ) -> None:
        self._timeline = timeline
        self._estate = estate
        self._behaviours = behaviours
        self._targets = targets
        self._logs = logs

    def begin(self, task: Task, observer: TaskObserver) -> None:
        self._estate.add_task(task)
        behaviour = self._behaviours.of(task)
        self._after(_PULL_BEGINS, task, lambda: self._pull(task))
        self._after(_START_FAILS, task, lambda: self._start_or_fail(task, behaviour, observer))
        self._after(_PULL_ENDS, task, lambda: self._activate(task))
        self._after(_RUNS, task, lambda: self._run(task, behaviour, observer))

    def stop(self, task: Task, code: str, reason: str, observer: TaskObserver, drain: bool = True) -> None:
        """Ends a task from outside: connections drain, then its containers are asked to stop."""
        if not task.wanted:
            return
        began = task.status == "RUNNING"
        self._stopping(task, code, reason)
        observer.task_ends(task, failed=False)
        seconds = self._targets.drain_seconds(task) if began and drain else 0.0
        self._targets.mark(task, "draining")
        self._timeline.after(seconds, lambda: self._stop_containers(task, began, observer))

    def crash(self, task: Task, exit_code: int, observer: TaskObserver) -> None:
        """Lets the task's first essential container exit, now."""
        self._exit(task, exit_code, None, f"exiting with code {exit_code}", observer)

    def _after(self, seconds: float, task: Task, step: Callable[[], None]) -> None:
        """A step that is skipped if the task is on its way out by then."""
        self._timeline.after(seconds, lambda: step() if task.wanted else None)

    def _enter(self, task: Task, status: str, *stamps: str) -> None:
        task.status = status
        task.version += 1
        for stamp in stamps:
            task.times[stamp] = self._timeline.now

    def _pull(self, task: Task) -> None:
        self._enter(task, "PENDING", "pullStartedAt", "connectivityAt")

    def _start_or_fail(self, task: Task, behaviour: Behaviour, observer: TaskObserver) -> None:
        why = self._start_failure(task, behaviour)
        if why is not None:
            for container in task.containers:
                container.reason = why
            self._fail(task, "TaskFailedToStart", why, observer)

    def _start_failure(self, task: Task, behaviour: Behaviour) -> str | None:
        group = missing_group(task)
        if group is not None:
            detail = "ResourceNotFoundException: The specified log group does not exist."
            return (
                "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: "
                f"failed to create Cloudwatch log stream: {detail} ({group})"
            )
        secret = unresolved_secret(task)
        if secret is not None:
            return (
                "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval "
                f"failed: unable to retrieve secret from asm: service call has been retried 1 time(s): {secret}"
            )
        if behaviour is Behaviour.MISSING:
            image = next(container.image for container in task.containers)
            return (
                "CannotPullContainerError: pull image manifest has been retried 1 time(s): "
                f"failed to resolve ref {image}: {image}: not found"
            )
        return None

    def _activate(self, task: Task) -> None:
        self._enter(task, "ACTIVATING", "pullStoppedAt")

    def _run(self, task: Task, behaviour: Behaviour, observer: TaskObserver) -> None:
        self._enter(task, "RUNNING", "startedAt")
        for container in task.containers:
            container.status = "RUNNING"
            container.runtime_id = f"{task.id}-{uuid.uuid4().int % 10**10}"
        self._targets.register(task)
        self._logs.begin(task)
        observer.task_runs(task)
        if behaviour is Behaviour.CRASH:
            self._after(_EXITS, task, lambda: self._exit(task, 1, None, "fatal: could not start", observer))
        elif behaviour is Behaviour.OOM:
            why = "OutOfMemoryError: Container killed due to memory usage"
            self._after(_EXITS, task, lambda: self._exit(task, 137, why, "allocating", observer))
        elif behaviour is Behaviour.JOB:
            self._after(_JOB_ENDS, task, lambda: self._end_job(task, observer))
        elif behaviour is Behaviour.UNHEALTHY and self._is_checked(task):
            self._after(_CHECKS_FAIL + self._grace(task), task, lambda: self._turn_unhealthy(task, observer))
        else:
            self._after(_HEALTHY, task, lambda: self._turn_healthy(task, observer))

    def _end_job(self, task: Task, observer: TaskObserver) -> None:
        """A job ends well, unless its command says with which code it shall end."""
        overrides = task.overrides.get("containerOverrides") or []
        command = " ".join(word for override in overrides for word in override.get("command") or [])
        exits = _EXIT.search(command)
        code = int(exits.group(1)) if exits else 0
        self._exit(task, code, None, "failed" if code else "done", observer)

    @staticmethod
    def _is_checked(task: Task) -> bool:
        return bool(task.targets) or any(container.checked for container in task.containers)

    @staticmethod
    def _grace(task: Task) -> float:
        return float((task.service.params.get("healthCheckGracePeriodSeconds") if task.service else 0) or 0)

    def _turn_healthy(self, task: Task, observer: TaskObserver) -> None:
        task.healthy = True
        self._show_health(task, "HEALTHY")
        self._targets.mark(task, "healthy")
        observer.task_healthy(task)

    def _turn_unhealthy(self, task: Task, observer: TaskObserver) -> None:
        self._show_health(task, "UNHEALTHY")
        self._targets.mark(task, "unhealthy")
        observer.task_unhealthy(task)

    @staticmethod
    def _show_health(task: Task, health: str) -> None:
        for container in task.containers:
            container.health = health if container.checked else "UNKNOWN"

    def _exit(self, task: Task, code: int, why: str | None, line: str, observer: TaskObserver) -> None:
        container = next(container for container in task.containers if container.essential)
        self._logs.write(task, container, line)
        container.exit_code, container.reason, container.status = code, why, "STOPPED"
        self._fail(task, "EssentialContainerExited", "Essential container in task exited", observer)

    def _fail(self, task: Task, code: str, reason: str, observer: TaskObserver) -> None:
        """Ends a task from inside."""
        began = task.status == "RUNNING"
        self._stopping(task, code, reason)
        observer.task_ends(task, failed=True)
        self._stop_containers(task, began, observer)

    def _stopping(self, task: Task, code: str, reason: str) -> None:
        task.desired, task.healthy = "STOPPED", False
        task.stop_code, task.stopped_reason = code, reason
        self._enter(task, "DEACTIVATING", "stoppingAt")

    def _stop_containers(self, task: Task, began: bool, observer: TaskObserver) -> None:
        self._targets.deregister(task)
        self._enter(task, "STOPPING", *(("executionStoppedAt",) if began else ()))
        self._timeline.after(_STOPS if began else 0.0, lambda: self._deprovision(task, began, observer))

    def _deprovision(self, task: Task, began: bool, observer: TaskObserver) -> None:
        for container in task.containers:
            _stop_container(container, began)
        self._enter(task, "DEPROVISIONING")
        self._timeline.after(_DEPROVISIONED, lambda: self._end(task, observer))

    def _end(self, task: Task, observer: TaskObserver) -> None:
        self._enter(task, "STOPPED", "stoppedAt")
        network.detach(task)
        self._timeline.after(_FORGOTTEN, lambda: self._estate.forget_task(task))
        observer.task_stopped(task)


def _stop_container(container: Container, began: bool) -> None:
    container.status = "STOPPED"
    if began and container.exit_code is None:
        container.exit_code = 0
