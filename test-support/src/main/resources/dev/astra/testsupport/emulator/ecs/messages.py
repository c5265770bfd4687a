"""The texts of service events, as ECS writes them."""

from __future__ import annotations

import uuid
from datetime import datetime

from .model import Deployment, Service, Task

_KEPT = 100


def _tell(service: Service, at: datetime, text: str) -> None:
    service.events.insert(0, {"id": str(uuid.uuid4()), "createdAt": at, "message": text})
    del service.events[_KEPT:]


def _tasks(tasks: list[Task]) -> str:
    return " ".join(f"(task {task.id})" for task in tasks)


def started(service: Service, at: datetime, tasks: list[Task]) -> None:
    _tell(service, at, f"(service {service.name}) has started {len(tasks)} tasks: {_tasks(tasks)}.")


def stopped(service: Service, at: datetime, tasks: list[Task]) -> None:
    _tell(service, at, f"(service {service.name}) has stopped {len(tasks)} running tasks: {_tasks(tasks)}.")


def registered(service: Service, at: datetime, group: str, count: int) -> None:
    _tell(service, at, f"(service {service.name}) registered {count} targets in (target-group {group})")


def deregistered(service: Service, at: datetime, group: str, count: int) -> None:
    _tell(service, at, f"(service {service.name}) deregistered {count} targets in (target-group {group})")


def draining(service: Service, at: datetime, deployment: Deployment, count: int) -> None:
    who = f"(service {service.name}, taskSet {deployment.id})"
    _tell(service, at, f"{who} has begun draining connections on {count} tasks.")


def target_unhealthy(service: Service, at: datetime, task: Task, group: str, port: int) -> None:
    what = f"(service {service.name}) (task {task.id}) (port {port}) is unhealthy in (target-group {group})"
    _tell(service, at, f"{what} due to (reason Health checks failed with these codes: [503]).")


def container_unhealthy(service: Service, at: datetime, task: Task) -> None:
    _tell(service, at, f"(service {service.name}) (task {task.id}) failed container health checks.")


def cannot_start(service: Service, at: datetime) -> None:
    text = "is unable to consistently start tasks successfully. For more information, see the Troubleshooting section"
    _tell(service, at, f"(service {service.name}) {text} of the Amazon ECS Developer Guide.")


def completed(service: Service, at: datetime, deployment: Deployment) -> None:
    _tell(service, at, f"(service {service.name}) (deployment {deployment.id}) deployment completed.")


def failed(service: Service, at: datetime, deployment: Deployment) -> None:
    text = "deployment failed: tasks failed to start."
    _tell(service, at, f"(service {service.name}) (deployment {deployment.id}) {text}")


def rolling_back(service: Service, at: datetime, deployment: Deployment) -> None:
    _tell(service, at, f"(service {service.name}) rolling back to deployment {deployment.id}.")


def steady(service: Service, at: datetime) -> None:
    _tell(service, at, f"(service {service.name}) has reached a steady state.")
