"""RunTask, StopTask, ListTasks, DescribeTasks, and the counts of a cluster."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult
from moto.ecs.exceptions import InvalidParameterException
from moto.ecs.models import Cluster
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from ..corrections.patching import replacing
from ..timeline import Timeline
from . import describe, network
from .estate import Estate
from .model import Task
from .scheduler import Scheduler, containers_of
from .service_api import active_definition, cluster_of, paged
from .task_life import TaskLife

Original = Callable[..., Any]


@replacing(Cluster, "__init__")
def _with_tags(original: Original, self: Cluster, *arguments: Any, **named: Any) -> None:
    """Without tags is with none, not with null: the tagging API goes through them."""
    original(self, *arguments, **named)
    self.tags = self.tags or []


def install(timeline: Timeline, estate: Estate, life: TaskLife, scheduler: Scheduler) -> None:
    @replacing(Response)
    def run_task(_: Original, self: Response) -> ActionResult:
        cluster, definition = cluster_of(self), active_definition(self, self._get_param("taskDefinition"))
        configuration = self._get_param("networkConfiguration")
        if definition.network_mode == "awsvpc" and not configuration:
            message = "Network Configuration must be provided when networkMode 'awsvpc' is specified."
            raise InvalidParameterException(message)
        strategy = self._get_param("capacityProviderStrategy")
        tasks = []
        for index in range(self._get_int_param("count", 1)):
            task = Task(
                account=self.current_account,
                region=self.region,
                cluster=cluster.name,
                definition=definition,
                group=self._get_param("group") or f"family:{definition.family}",
                started_by=self._get_param("startedBy") or "",
                created=timeline.now,
                launch_type=None if strategy else self._get_param("launchType") or "EC2",
                overrides=self._get_param("overrides") or {},
                tags=self._get_param("tags") or [],
                exec_enabled=bool(self._get_param("enableExecuteCommand")),
                provider=strategy[0]["capacityProvider"] if strategy else None,
            )
            task.containers = containers_of(task)
            network.attach(task, configuration, index)
            life.begin(task, scheduler)
            tasks.append(describe.task(task, include_tags=True))
        return ActionResult({"tasks": tasks, "failures": []})

    @replacing(Response)
    def stop_task(_: Original, self: Response) -> ActionResult:
        wanted = self._get_param("task")
        task = estate.task(self.current_account, self.region, cluster_of(self).name, wanted)
        if task is None:
            raise InvalidParameterException("The referenced task was not found.")
        reason = self._get_param("reason") or "Task stopped by user"
        life.stop(task, "UserInitiated", reason, scheduler, drain=False)
        return ActionResult({"task": describe.task(task)})

    @replacing(Response)
    def list_tasks(_: Original, self: Response) -> ActionResult:
        tasks = estate.tasks(self.current_account, self.region, cluster_of(self).name)
        arns = [task.arn for task in tasks if _wanted(self, task)]
        return ActionResult(paged("taskArns", arns, self))

    @replacing(Response)
    def describe_tasks(_: Original, self: Response) -> ActionResult:
        cluster, names = cluster_of(self), self._get_param("tasks", [])
        if not names:
            raise InvalidParameterException("Tasks cannot be empty.")
        found, failures = [], []
        for name in names:
            task = estate.task(self.current_account, self.region, cluster.name, name)
            if task is None:
                prefix = cluster.arn.replace(":cluster/", ":task/")
                failures.append({"arn": f"{prefix}/{name.split('/')[-1]}", "reason": "MISSING"})
            else:
                found.append(describe.task(task, "TAGS" in self._get_param("include", [])))
        return ActionResult({"tasks": found, "failures": failures})

    @replacing(Response)
    def describe_clusters(original: Original, self: Response) -> ActionResult:
        result = original(self)
        for cluster in result.result["clusters"]:
            tasks = estate.tasks(self.current_account, self.region, cluster.name)
            services = estate.services(self.current_account, self.region, cluster.name)
            cluster.active_services_count = sum(service.status == "ACTIVE" for service in services)
            cluster.running_tasks_count = sum(task.status == "RUNNING" for task in tasks)
            cluster.pending_tasks_count = sum(task.wanted and task.status != "RUNNING" for task in tasks)
        return result


def _wanted(self: Response, task: Task) -> bool:
    """ListTasks shows running tasks unless asked for stopped ones."""
    service = self._get_param("serviceName")
    family = self._get_param("family")
    return (
        task.desired == (self._get_param("desiredStatus") or "RUNNING")
        and (service is None or task.group == f"service:{service.split('/')[-1]}")
        and (family is None or task.definition.family == family)
        and self._get_param("startedBy") in (None, task.started_by)
        and self._get_param("launchType") in (None, task.launch_type)
    )
