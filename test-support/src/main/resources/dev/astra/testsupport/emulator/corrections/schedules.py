"""EventBridge Scheduler: one-time schedules are carried out when their time comes, if their role lets them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from moto.core.exceptions import ServiceException
from moto.ec2.models import ec2_backends
from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.iam.models import iam_backends
from moto.scheduler.exceptions import ScheduleGroupNotFound, ValidationException
from moto.scheduler.models import EventBridgeSchedulerBackend, Schedule

from ..world import World
from .patching import replacing

Original = Callable[..., Any]

_ONCE = re.compile(r"at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)")
_REVOKE = "arn:aws:scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress"


def install(world: World) -> None:
    @replacing(EventBridgeSchedulerBackend)
    def create_schedule(original: Original, self: EventBridgeSchedulerBackend, **request: Any) -> Schedule:
        if (request["group_name"] or "default") not in self.schedule_groups:
            raise ScheduleGroupNotFound(request["group_name"])
        _check_role(self, request["target"])
        return _expect(self, original(self, **request))

    @replacing(EventBridgeSchedulerBackend)
    def update_schedule(original: Original, self: EventBridgeSchedulerBackend, **request: Any) -> Schedule:
        _check_role(self, request["target"])
        schedule = original(self, **request)
        schedule.state = schedule.state or "ENABLED"
        return _expect(self, schedule)

    def _expect(self: EventBridgeSchedulerBackend, schedule: Schedule) -> Schedule:
        once = _ONCE.fullmatch(schedule.schedule_expression)
        if once:
            expression = schedule.schedule_expression
            due = datetime.fromisoformat(once.group(1)).replace(tzinfo=timezone.utc)
            world.timeline.at(due, lambda: _come_due(self, schedule, expression))
        return schedule


def _come_due(self: EventBridgeSchedulerBackend, schedule: Schedule, expression: str) -> None:
    """Nothing happens to a schedule that has been deleted, or moved to another time, since."""
    group = self.schedule_groups.get(schedule.group_name)
    if group is None or group.schedules.get(schedule.name) is not schedule:
        return
    if schedule.schedule_expression != expression or schedule.state != "ENABLED":
        return
    if schedule.target["Arn"] == _REVOKE:
        _revoke(self, schedule.target)
    if schedule.action_after_completion == "DELETE":
        group.delete_schedule(schedule.name)


def _revoke(self: EventBridgeSchedulerBackend, target: dict[str, Any]) -> None:
    """What EC2 refuses is dropped, as AWS does after its last attempt."""
    wanted = json.loads(target["Input"])
    group = f"arn:aws:ec2:{self.region_name}:{self.account_id}:security-group/{wanted['GroupId']}"
    if not _allowed(self, target["RoleArn"], "ec2:RevokeSecurityGroupIngress", group):
        return
    ec2 = ec2_backends[self.account_id][self.region_name]
    for permission in wanted["IpPermissions"]:
        ranges = [*permission.get("IpRanges", []), *permission.get("Ipv6Ranges", [])]
        ports = (permission.get("FromPort"), permission.get("ToPort"))
        try:
            ec2.revoke_security_group_ingress(wanted["GroupId"], permission["IpProtocol"], *ports, ranges)
        except ServiceException:
            continue


def _role(self: EventBridgeSchedulerBackend, arn: str) -> Any:
    roles = iam_backends[self.account_id]["aws"].roles.values()
    return next((role for role in roles if role.arn == arn), None)


def _check_role(self: EventBridgeSchedulerBackend, target: dict[str, Any]) -> None:
    role = _role(self, target["RoleArn"])
    trust = json.loads(role.assume_role_policy_document)["Statement"] if role else []
    statements = trust if isinstance(trust, list) else [trust]
    if not any("scheduler.amazonaws.com" in json.dumps(statement.get("Principal")) for statement in statements):
        raise ValidationException(
            "The execution role you provide must allow AWS EventBridge Scheduler to assume the role."
        )


def _allowed(self: EventBridgeSchedulerBackend, role_arn: str, action: str, resource: str) -> bool:
    role = _role(self, role_arn)
    documents = list(role.policies.values()) if role else []
    answers = [IAMPolicy(document).is_action_permitted(action, resource) for document in documents]
    return PermissionResult.PERMITTED in answers and PermissionResult.DENIED not in answers
