"""CreateService, UpdateService, DeleteService, DescribeServices, ListServices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult
from moto.ecs.exceptions import (
    EcsClientException,
    InvalidParameterException,
    ServiceNotFoundException,
    TaskDefinitionNotFoundException,
)
from moto.ecs.models import Cluster, TaskDefinition
from moto.ecs.models import Service as MotoService
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from ..corrections.patching import AwsError, replacing
from ..timeline import Timeline
from . import describe
from .estate import Estate
from .model import Params, Service
from .rollout import Rollout
from .scheduler import Scheduler

Original = Callable[..., Any]

# Changes that take effect only in new tasks, and so make a new deployment.
_ROLLED_OUT = (
    "networkConfiguration",
    "loadBalancers",
    "platformVersion",
    "capacityProviderStrategy",
    "serviceRegistries",
    "enableExecuteCommand",
    "propagateTags",
    "enableECSManagedTags",
    "serviceConnectConfiguration",
)
_NOT_KEPT = ("cluster", "service", "forceNewDeployment", "clientToken", "taskDefinition")


@replacing(MotoService)
def _validate_network(original: Original, self: MotoService, nc: Params) -> Params:
    """Security groups may be left out: the VPC's default group serves then."""
    settings = nc["awsvpcConfiguration"]
    original(self, {"awsvpcConfiguration": {**settings, "securityGroups": settings.get("securityGroups") or []}})
    return nc


def cluster_of(self: Response) -> Cluster:
    return self.ecs_backend._get_cluster(self._get_param("cluster", "default"))


def find_service(self: Response, estate: Estate) -> Service:
    cluster = cluster_of(self)
    name = self._get_param("service")
    service = estate.service(self.current_account, self.region, cluster.name, name)
    if service is None:
        raise ServiceNotFoundException
    return service


def active_definition(self: Response, name: str) -> TaskDefinition:
    """The task definition by ARN or by ``family:revision``; by family alone, its latest active revision."""
    short = name.split("/")[-1]
    if ":" not in short:
        revisions = self.ecs_backend.task_definitions.get(short, {})
        active = [revision for revision, definition in revisions.items() if definition.status == "ACTIVE"]
        if not active:
            raise EcsClientException("TaskDefinition not found.")
        return revisions[max(active)]
    try:
        definition = self.ecs_backend.describe_task_definition(name)
    except (TaskDefinitionNotFoundException, ValueError):
        raise EcsClientException("TaskDefinition not found.") from None
    if definition.status != "ACTIVE":
        raise EcsClientException("TaskDefinition is inactive")
    return definition


def install(timeline: Timeline, estate: Estate, scheduler: Scheduler, rollout: Rollout) -> None:
    @replacing(Response)
    def create_service(original: Original, self: Response) -> ActionResult:
        params, cluster = _given(self), cluster_of(self)
        _refuse_duplicate(estate.service(self.current_account, self.region, cluster.name, params["serviceName"]))
        definition = active_definition(self, self._get_param("taskDefinition", ""))
        _check_network(definition, params)
        moto_service = original(self).result["service"]
        moto_service.launch_type = None if params.get("capacityProviderStrategy") else moto_service.launch_type
        moto_service.task_definition = definition.arn
        service = Service(moto_service, self.current_account, self.region, cluster.name, params, timeline.now)
        service.desired = params.get("desiredCount") or 0
        estate.add_service(service)
        rollout.begin(service, definition.arn)
        scheduler.wake(service)
        return ActionResult({"service": describe.service(estate, service, include_tags=True)})

    @replacing(Response)
    def update_service(_: Original, self: Response) -> ActionResult:
        service, changes = find_service(self, estate), _given(self)
        if service.status != "ACTIVE":
            raise AwsError("ServiceNotActiveException", "Service was not ACTIVE.")
        name = self._get_param("taskDefinition")
        definition = active_definition(self, name).arn if name else service.moto.task_definition
        rolls = self._get_param("forceNewDeployment") or definition != service.moto.task_definition
        rolls = rolls or any(
            option in changes and changes[option] != service.params.get(option) for option in _ROLLED_OUT
        )
        service.params = {**service.params, **changes}
        if "desiredCount" in changes:
            service.desired = service.moto.desired_count = changes["desiredCount"]
            service.steady = False
        if rolls:
            service.moto.task_definition = definition
            rollout.begin(service, str(definition))
        scheduler.wake(service)
        return ActionResult({"service": describe.service(estate, service, include_tags=True)})

    @replacing(Response)
    def delete_service(_: Original, self: Response) -> ActionResult:
        service = find_service(self, estate)
        if service.desired > 0 and not self._get_param("force", False):
            raise InvalidParameterException("The service cannot be stopped while it is scaled above 0.")
        if service.status == "ACTIVE":
            service.status = service.moto.status = "DRAINING"
            service.desired = service.moto.desired_count = 0
            scheduler.wake(service)
        return ActionResult({"service": describe.service(estate, service, include_tags=True)})

    @replacing(Response)
    def describe_services(_: Original, self: Response) -> ActionResult:
        cluster, names = cluster_of(self), self._get_param("services", [])
        if len(names) > 10:
            raise InvalidParameterException("services can have at most 10 items.")
        found, failures = [], []
        for name in names:
            service = estate.service(self.current_account, self.region, cluster.name, name)
            if service is None:
                short = name.split("/")[-1]
                prefix = cluster.arn.replace(":cluster/", ":service/")
                failures.append({"arn": f"{prefix}/{short}", "reason": "MISSING"})
            else:
                tags = "TAGS" in self._get_param("include", [])
                found.append(describe.service(estate, service, tags))
        return ActionResult({"services": found, "failures": failures})

    @replacing(Response)
    def list_services(_: Original, self: Response) -> ActionResult:
        services = estate.services(self.current_account, self.region, cluster_of(self).name)
        launch_type = self._get_param("launchType")
        arns = sorted(
            service.arn
            for service in services
            if service.status != "INACTIVE" and launch_type in (None, service.moto.launch_type)
        )
        return ActionResult(paged("serviceArns", arns, self, default=10))


def paged(name: str, items: list[Any], self: Response, default: int = 100) -> Params:
    start = int(self._get_param("nextToken") or 0)
    end = start + int(self._get_param("maxResults") or default)
    page: Params = {name: items[start:end]}
    if len(items) > end:
        page["nextToken"] = str(end)
    return page


def _given(self: Response) -> Params:
    given: Params = dict(self._get_params())
    return {name: value for name, value in given.items() if value is not None and name not in _NOT_KEPT}


def _refuse_duplicate(existing: Service | None) -> None:
    if existing is None or existing.status == "INACTIVE":
        return
    if existing.status == "DRAINING":
        raise InvalidParameterException("Unable to Start a service that is still Draining.")
    raise InvalidParameterException("Creation of service was not idempotent.")


def _check_network(definition: TaskDefinition, params: Params) -> None:
    if definition.network_mode == "awsvpc" and not params.get("networkConfiguration"):
        message = "Network Configuration must be provided when networkMode 'awsvpc' is specified."
        raise InvalidParameterException(message)
    for balancer in params.get("loadBalancers") or []:
        names = [container["name"] for container in definition.container_definitions]
        if balancer.get("containerName") not in names:
            container = balancer.get("containerName")
            raise InvalidParameterException(f"The container {container} does not exist in the task definition.")
