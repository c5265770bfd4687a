"""All services and tasks of all accounts and regions."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Service, Task


class Estate:
    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self._services: dict[tuple[str, str, str, str], Service] = {}
        self._tasks: dict[str, Task] = {}

    def add_service(self, service: Service) -> None:
        self._services[(service.account, service.region, service.cluster, service.name)] = service

    def service(self, account: str, region: str, cluster: str, name_or_arn: str) -> Service | None:
        return self._services.get((account, region, cluster, name_or_arn.split("/")[-1]))

    def services(self, account: str, region: str, cluster: str) -> list[Service]:
        return [service for key, service in self._services.items() if key[:3] == (account, region, cluster)]

    def services_named(self, name: str) -> list[Service]:
        return [service for service in self._services.values() if service.name == name]

    def services_in(self, account: str, region: str) -> Iterator[Service]:
        return (service for key, service in self._services.items() if key[:2] == (account, region))

    def add_task(self, task: Task) -> None:
        self._tasks[task.arn] = task

    def forget_task(self, task: Task) -> None:
        self._tasks.pop(task.arn, None)

    def task(self, account: str, region: str, cluster: str, id_or_arn: str) -> Task | None:
        task_id = id_or_arn.split("/")[-1]
        return self._tasks.get(f"arn:aws:ecs:{region}:{account}:task/{cluster}/{task_id}")

    def tasks(self, account: str, region: str, cluster: str) -> list[Task]:
        prefix = f"arn:aws:ecs:{region}:{account}:task/{cluster}/"
        return [task for arn, task in self._tasks.items() if arn.startswith(prefix)]

    def tasks_of(self, service: Service) -> list[Task]:
        return [task for task in self._tasks.values() if task.service is service]
