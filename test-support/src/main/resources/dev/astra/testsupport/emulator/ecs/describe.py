"""Services and tasks as the API shows them."""

from __future__ import annotations

from .estate import Estate
from .model import Attachment, Container, Deployment, Params, Service, ServiceDeployment, Task
from .rollout import threshold

_PLATFORM = "1.4.0"


def _without_none(shown: Params) -> Params:
    return {name: value for name, value in shown.items() if value is not None}


def deployment_configuration(service: Service) -> Params:
    given = service.params.get("deploymentConfiguration") or {}
    breaker = given.get("deploymentCircuitBreaker") or {"enable": False, "rollback": False}
    defaults = {"maximumPercent": 200, "minimumHealthyPercent": 100, "strategy": "ROLLING", "bakeTimeInMinutes": 0}
    return {**defaults, **given, "deploymentCircuitBreaker": breaker}


def service(estate: Estate, this: Service, include_tags: bool) -> Params:
    params, tasks = this.params, estate.tasks_of(this)
    strategy = params.get("capacityProviderStrategy")
    current = next((record for record in this.records if record.finished is None), None)
    return _without_none(
        {
            "serviceArn": this.arn,
            "serviceName": this.name,
            "clusterArn": this.moto.cluster_arn,
            "status": this.status,
            "desiredCount": this.desired,
            "runningCount": sum(task.status == "RUNNING" for task in tasks),
            "pendingCount": sum(task.wanted and task.status != "RUNNING" for task in tasks),
            "launchType": None if strategy else params.get("launchType") or "EC2",
            "capacityProviderStrategy": strategy,
            "platformVersion": params.get("platformVersion") or "LATEST",
            "platformFamily": "Linux",
            "taskDefinition": this.moto.task_definition,
            "deploymentConfiguration": deployment_configuration(this),
            "deployments": [_deployment(this, each, tasks) for each in this.deployments],
            "events": this.events,
            "createdAt": this.created,
            "createdBy": f"arn:aws:iam::{this.account}:root",
            "roleArn": _role(this),
            "loadBalancers": params.get("loadBalancers") or [],
            "serviceRegistries": params.get("serviceRegistries") or [],
            "placementConstraints": params.get("placementConstraints") or [],
            "placementStrategy": params.get("placementStrategy") or [],
            "networkConfiguration": _network(params.get("networkConfiguration")),
            "healthCheckGracePeriodSeconds": params.get("healthCheckGracePeriodSeconds")
            or (0 if params.get("loadBalancers") else None),
            "schedulingStrategy": params.get("schedulingStrategy") or "REPLICA",
            "deploymentController": params.get("deploymentController") or {"type": "ECS"},
            "enableECSManagedTags": bool(params.get("enableECSManagedTags")),
            "propagateTags": params.get("propagateTags") or "NONE",
            "enableExecuteCommand": bool(params.get("enableExecuteCommand")),
            "availabilityZoneRebalancing": params.get("availabilityZoneRebalancing") or "DISABLED",
            "currentServiceDeployment": this.record_arn(current) if current else None,
            "currentServiceRevisions": [_revision_counts(this, each, tasks) for each in this.deployments],
            "tags": this.moto.tags if include_tags else None,
        }
    )


def _role(this: Service) -> str:
    given = this.params.get("role")
    return given or f"arn:aws:iam::{this.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"


def _network(configuration: Params | None) -> Params | None:
    """AWS fills in what was left out."""
    if not configuration or "awsvpcConfiguration" not in configuration:
        return None
    return {"awsvpcConfiguration": {"assignPublicIp": "DISABLED", **configuration["awsvpcConfiguration"]}}


def _counts(this: Service, deployment: Deployment, tasks: list[Task]) -> tuple[int, int, int]:
    """Desired, pending and running tasks of a deployment."""
    own = [task for task in tasks if task.deployment is deployment]
    running = sum(task.status == "RUNNING" for task in own)
    desired = this.desired if deployment is this.primary else sum(task.wanted for task in own)
    return desired, sum(task.wanted and task.status != "RUNNING" for task in own), running


def _deployment(this: Service, deployment: Deployment, tasks: list[Task]) -> Params:
    desired, pending, running = _counts(this, deployment, tasks)
    strategy = deployment.params.get("capacityProviderStrategy")
    return _without_none(
        {
            "id": deployment.id,
            "status": deployment.status,
            "taskDefinition": deployment.definition,
            "desiredCount": desired,
            "pendingCount": pending,
            "runningCount": running,
            "failedTasks": deployment.failed_tasks,
            "createdAt": deployment.created,
            "updatedAt": deployment.updated,
            "launchType": None if strategy else deployment.params.get("launchType") or "EC2",
            "capacityProviderStrategy": strategy,
            "platformVersion": _PLATFORM,
            "platformFamily": "Linux",
            "networkConfiguration": _network(deployment.params.get("networkConfiguration")),
            "rolloutState": deployment.rollout,
            "rolloutStateReason": deployment.reason,
        }
    )


def _revision_counts(this: Service, deployment: Deployment, tasks: list[Task]) -> Params:
    desired, pending, running = _counts(this, deployment, tasks)
    counts = {"requestedTaskCount": desired, "pendingTaskCount": pending, "runningTaskCount": running}
    return {"arn": this.revision_arn(deployment), **counts}


def service_deployment(estate: Estate, this: Service, record: ServiceDeployment) -> Params:
    tasks = estate.tasks_of(this)
    if not (deployment_configuration(this)["deploymentCircuitBreaker"]).get("enable"):
        breaker = "DISABLED"
    elif record.triggered:
        breaker = "TRIGGERED"
    else:
        breaker = "MONITORING" if record.finished is None else "MONITORING_COMPLETE"
    failures = {"failureCount": record.deployment.failed_tasks, "threshold": threshold(this)}
    return _without_none(
        {
            **brief_service_deployment(this, record),
            "stoppedAt": record.stopped,
            "updatedAt": record.deployment.updated,
            "sourceServiceRevisions": [{"arn": arn} for arn in record.source_revisions],
            "targetServiceRevision": _revision_counts(this, record.deployment, tasks),
            "deploymentConfiguration": deployment_configuration(this),
            "rollback": record.rollback,
            "deploymentCircuitBreaker": {"status": breaker, **failures},
        }
    )


def brief_service_deployment(this: Service, record: ServiceDeployment) -> Params:
    return _without_none(
        {
            "serviceDeploymentArn": this.record_arn(record),
            "serviceArn": this.arn,
            "clusterArn": this.moto.cluster_arn,
            "createdAt": record.created,
            "startedAt": record.created,
            "finishedAt": record.finished,
            "targetServiceRevisionArn": this.revision_arn(record.deployment),
            "status": record.status,
            "statusReason": record.status_reason,
        }
    )


def service_revision(this: Service, deployment: Deployment) -> Params:
    definition = this.moto._backend.describe_task_definition(deployment.definition)
    names = ("capacityProviderStrategy", "loadBalancers", "serviceRegistries")
    kept = {name: deployment.params[name] for name in names if deployment.params.get(name)}
    return _without_none(
        {
            "serviceRevisionArn": this.revision_arn(deployment),
            "serviceArn": this.arn,
            "clusterArn": this.moto.cluster_arn,
            "taskDefinition": deployment.definition,
            "launchType": deployment.params.get("launchType"),
            "platformVersion": _PLATFORM,
            "platformFamily": "Linux",
            "networkConfiguration": _network(deployment.params.get("networkConfiguration")),
            "containerImages": [
                {"containerName": container["name"], "image": container["image"]}
                for container in definition.container_definitions
            ],
            "createdAt": deployment.created,
            **kept,
        }
    )


def task(this: Task, include_tags: bool = False) -> Params:
    return _without_none(
        {
            "taskArn": this.arn,
            "clusterArn": f"arn:aws:ecs:{this.region}:{this.account}:cluster/{this.cluster}",
            "taskDefinitionArn": this.definition.arn,
            "group": this.group,
            "startedBy": this.started_by or None,
            "launchType": this.launch_type,
            "capacityProviderName": this.provider,
            "platformVersion": _PLATFORM,
            "platformFamily": "Linux",
            "availabilityZone": this.attachment.zone if this.attachment else None,
            "attachments": [_attachment(this, this.attachment)] if this.attachment else [],
            "lastStatus": this.status,
            "desiredStatus": this.desired,
            "healthStatus": this.shown_health,
            "connectivity": "CONNECTED" if "connectivityAt" in this.times else None,
            "createdAt": this.created,
            "stopCode": this.stop_code,
            "stoppedReason": this.stopped_reason,
            "cpu": this.definition.cpu,
            "memory": this.definition.memory,
            "containers": [_container(this, container) for container in this.containers],
            "overrides": this.overrides,
            "enableExecuteCommand": this.exec_enabled,
            "ephemeralStorage": {"sizeInGiB": 20},
            "version": this.version,
            "tags": this.tags if include_tags else [],
            **this.times,
        }
    )


def _attachment(this: Task, attachment: Attachment) -> Params:
    details = {
        "subnetId": attachment.subnet,
        "networkInterfaceId": attachment.interface_id,
        "macAddress": attachment.mac,
        "privateIPv4Address": attachment.address,
        "ipv6Address": attachment.ipv6,
    }
    return {
        "id": attachment.id,
        "type": "ElasticNetworkInterface",
        "status": "DELETED" if this.gone else "ATTACHED",
        "details": [{"name": name, "value": value} for name, value in details.items() if value],
    }


def _container(this: Task, container: Container) -> Params:
    attachment = this.attachment
    interfaces = []
    if attachment:
        addresses = {"privateIpv4Address": attachment.address, "ipv6Address": attachment.ipv6}
        interfaces = [_without_none({"attachmentId": attachment.id, **addresses})]
    agents = []
    if this.exec_enabled and container.status == "RUNNING":
        started = {"lastStartedAt": this.times["startedAt"]}
        agents = [{"name": "ExecuteCommandAgent", "lastStatus": "RUNNING", **started}]
    return _without_none(
        {
            "containerArn": container.arn,
            "taskArn": this.arn,
            "name": container.name,
            "image": container.image,
            "runtimeId": container.runtime_id,
            "lastStatus": container.status,
            "exitCode": container.exit_code,
            "reason": container.reason,
            "healthStatus": container.health,
            "networkInterfaces": interfaces,
            "managedAgents": agents or None,
            "cpu": str(container.definition.get("cpu", 0)),
            "memory": str(container.definition["memory"]) if "memory" in container.definition else None,
        }
    )
