"""The service deployment API: the history of a service's rollouts, its revisions, and stopping a rollout."""

from __future__ import annotations

from collections.abc import Iterator

from moto.core.responses import ActionResult
from moto.ecs.exceptions import InvalidParameterException
from moto.ecs.responses import EC2ContainerServiceResponse as Response

from ..corrections.patching import AwsError, adding
from . import describe
from .estate import Estate
from .model import Service, ServiceDeployment
from .rollout import Rollout
from .scheduler import Scheduler
from .service_api import find_service, paged


def install(estate: Estate, scheduler: Scheduler, rollout: Rollout) -> None:
    def records(self: Response) -> Iterator[tuple[Service, ServiceDeployment]]:
        for service in estate.services_in(self.current_account, self.region):
            for record in service.records:
                yield service, record

    @adding(Response)
    def list_service_deployments(self: Response) -> ActionResult:
        service = find_service(self, estate)
        states = self._get_param("status") or []
        shown = [
            describe.brief_service_deployment(service, record)
            for record in service.records
            if not states or record.status in states
        ]
        return ActionResult(paged("serviceDeployments", shown, self, default=20))

    @adding(Response)
    def describe_service_deployments(self: Response) -> ActionResult:
        wanted = self._get_param("serviceDeploymentArns", [])
        known = {service.record_arn(record): (service, record) for service, record in records(self)}
        shown = [describe.service_deployment(estate, *known[arn]) for arn in wanted if arn in known]
        failures = [{"arn": arn, "reason": "MISSING"} for arn in wanted if arn not in known]
        return ActionResult({"serviceDeployments": shown, "failures": failures})

    @adding(Response)
    def describe_service_revisions(self: Response) -> ActionResult:
        wanted = self._get_param("serviceRevisionArns", [])
        known = {service.revision_arn(record.deployment): (service, record) for service, record in records(self)}
        shown = [describe.service_revision(known[arn][0], known[arn][1].deployment) for arn in wanted if arn in known]
        failures = [{"arn": arn, "reason": "MISSING"} for arn in wanted if arn not in known]
        return ActionResult({"serviceRevisions": shown, "failures": failures})

    @adding(Response)
    def stop_service_deployment(self: Response) -> ActionResult:
        arn = self._get_param("serviceDeploymentArn")
        for service, record in records(self):
            if service.record_arn(record) == arn:
                _stop(self, service, record)
                return ActionResult({"serviceDeploymentArn": arn})
        raise AwsError("ServiceDeploymentNotFoundException", "The service deploy ARN that you specified isn't found.")

    def _stop(self: Response, service: Service, record: ServiceDeployment) -> None:
        if record.status != "IN_PROGRESS":
            raise AwsError("ConflictException", "The service deployment is not in progress.", 400)
        roll_back = (self._get_param("stopType") or "ROLLBACK") == "ROLLBACK"
        if not rollout.stop(service, record, roll_back):
            raise InvalidParameterException("The service has no successful deployment to roll back to.")
        scheduler.wake(service)
