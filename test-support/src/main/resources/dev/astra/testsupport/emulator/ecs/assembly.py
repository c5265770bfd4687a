"""Puts the emulated ECS together."""

from __future__ import annotations

from ..commands import Parameters, Refused, Rows
from ..world import World
from . import exec_api, service_api, service_deployment_api, targets, task_api, task_definitions
from .behaviour import Behaviour, Behaviours
from .container_logs import ContainerLogs
from .data_channel import DataChannels
from .estate import Estate
from .model import Service
from .rollout import Rollout
from .scheduler import Scheduler
from .task_life import TaskLife


def install(world: World) -> None:
    estate, behaviours, load_balanced = Estate(), Behaviours(), targets.Targets()
    logs = ContainerLogs(world.timeline)
    life = TaskLife(world.timeline, estate, behaviours, load_balanced, logs)
    rollout = Rollout(world.timeline)
    channels = DataChannels()
    scheduler = Scheduler(world.timeline, estate, life, rollout)
    for forget in (estate.clear, behaviours.clear, load_balanced.clear, scheduler.clear, channels.clear):
        world.on_reset(forget)
    targets.install(load_balanced)
    task_definitions.install(world.timeline)
    service_api.install(world.timeline, estate, scheduler, rollout)
    task_api.install(world.timeline, estate, life, scheduler)
    exec_api.install(estate, channels)
    service_deployment_api.install(estate, scheduler, rollout)
    world.commands.add("ecs/behave", lambda parameters: _behave(behaviours, parameters))
    world.commands.add("ecs/log", lambda parameters: _log(estate, logs, parameters))
    world.commands.add("ecs/kill", lambda parameters: _kill(estate, life, scheduler, parameters))


def _behave(behaviours: Behaviours, parameters: Parameters) -> Rows | None:
    behaviours.set(parameters["service"], Behaviour(parameters["behaviour"]))
    return None


def _log(estate: Estate, logs: ContainerLogs, parameters: Parameters) -> Rows | None:
    """Lets every running task of a service say something."""
    for task in estate.tasks_of(_service(estate, parameters)):
        for container in task.containers:
            if task.status == "RUNNING" and parameters.get("container", container.name) == container.name:
                logs.write(task, container, parameters["message"])
    return None


def _kill(estate: Estate, life: TaskLife, scheduler: Scheduler, parameters: Parameters) -> Rows | None:
    """Lets one running task of a service crash."""
    running = [task for task in estate.tasks_of(_service(estate, parameters)) if task.status == "RUNNING"]
    if not running:
        raise Refused("The service has no running task")
    life.crash(running[0], int(parameters["exit_code"]), scheduler)
    return [(running[0].arn,)]


def _service(estate: Estate, parameters: Parameters) -> Service:
    found = [
        service
        for service in estate.services_named(parameters["service"])
        if parameters.get("cluster", service.cluster) == service.cluster
    ]
    if len(found) != 1:
        raise Refused(f"{len(found)} services are named '{parameters['service']}'")
    return found[0]
