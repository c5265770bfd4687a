"""ExecuteCommand: a session whose data channel runs the command on this machine, with the container's variables."""

from __future__ import annotations

from moto.core.responses import ActionResult
from moto.ecs.exceptions import InvalidParameterException
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from ..corrections.patching import AwsError, adding
from .data_channel import DataChannels
from .estate import Estate
from .model import Container, Task
from .service_api import cluster_of


def install(estate: Estate, channels: DataChannels) -> None:
    @adding(Response)
    def execute_command(self: Response) -> ActionResult:
        cluster = cluster_of(self)
        task = estate.task(self.current_account, self.region, cluster.name, self._get_param("task"))
        if task is None or task.status != "RUNNING":
            raise InvalidParameterException("The specified task is not running or doesn't exist.")
        container = _container(task, self._get_param("container"))
        if not task.exec_enabled:
            message = (
                "The execute command failed because execute command was not enabled when the task was run "
                "or the execute command agent isn't running. Wait and try again or run a new task with execute "
                "command enabled and try again."
            )
            raise AwsError("InvalidParameterException", message)
        environment = {pair["name"]: pair["value"] for pair in container.definition.get("environment") or []}
        environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOSTNAME": task.id[:12], **environment}
        session, stream, token = channels.open(self._get_param("command"), environment)
        return ActionResult(
            {
                "clusterArn": cluster.arn,
                "taskArn": task.arn,
                "containerArn": container.arn,
                "containerName": container.name,
                "interactive": self._get_param("interactive", False),
                "session": {"sessionId": session, "streamUrl": stream, "tokenValue": token},
            }
        )


def _container(task: Task, name: str | None) -> Container:
    if name is None and len(task.containers) == 1:
        return task.containers[0]
    for container in task.containers:
        if container.name == name:
            return container
    raise InvalidParameterException("The container name must be one of those of the task.")
