"""How the deployments of a service begin, complete, fail, roll back and are stopped."""

from __future__ import annotations

import copy
import math

from ..timeline import Timeline
from . import messages
from .model import Deployment, Params, Service, ServiceDeployment, Task

_FEWEST_FAILURES, _MOST_FAILURES = 3, 200


class Rollout:
    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    def begin(self, service: Service, definition: str) -> Deployment:
        """Makes a new deployment the primary one; the one it supersedes drains."""
        now = self._timeline.now
        sources = [service.revision_arn(deployment) for deployment in service.deployments[:1]]
        for deployment in service.deployments:
            deployment.status = "ACTIVE"
            self._supersede(deployment)
        deployment = Deployment(definition, copy.deepcopy(service.params), now, "")
        deployment.reason = f"ECS deployment {deployment.id} in progress."
        deployment.updated = now
        deployment.record = ServiceDeployment(deployment, now, sources)
        service.records.insert(0, deployment.record)
        service.deployments.insert(0, deployment)
        service.failures_in_row, service.not_before, service.steady = 0, None, False
        return deployment

    def _supersede(self, deployment: Deployment) -> None:
        record = deployment.record
        if record is not None and record.status in ("IN_PROGRESS", "ROLLBACK_IN_PROGRESS"):
            record.status = "STOPPED"
            record.status_reason = "Service deployment was superseded by a newer service deployment."
            record.stopped = record.finished = self._timeline.now

    def complete(self, service: Service) -> None:
        """The primary deployment has all its tasks."""
        deployment, now = service.primary, self._timeline.now
        if deployment.rollout != "IN_PROGRESS":
            return
        deployment.rollout = "COMPLETED"
        deployment.reason = f"ECS deployment {deployment.id} completed."
        deployment.updated = now
        deployment.completed_once = True
        service.completed = deployment
        messages.completed(service, now, deployment)
        for record in service.records:
            if record.status == "ROLLBACK_IN_PROGRESS":
                record.status, record.finished = "ROLLBACK_SUCCESSFUL", now
        if deployment.record is not None and deployment.record.status == "IN_PROGRESS":
            deployment.record.status, deployment.record.finished = "SUCCESSFUL", now

    def task_failed(self, service: Service, task: Task) -> None:
        deployment = service.primary
        if task.deployment is not deployment or deployment.rollout != "IN_PROGRESS":
            return
        deployment.failed_tasks += 1
        deployment.updated = self._timeline.now
        if self.breaks_circuit(service) and deployment.failed_tasks >= threshold(service):
            self._break_circuit(service, deployment)

    def breaks_circuit(self, service: Service) -> bool:
        return bool(_breaker(service).get("enable"))

    def _break_circuit(self, service: Service, deployment: Deployment) -> None:
        now = self._timeline.now
        deployment.rollout = "FAILED"
        deployment.reason = "ECS deployment circuit breaker: tasks failed to start."
        messages.failed(service, now, deployment)
        record = deployment.record
        if record is not None:
            record.triggered = True
        back = service.completed
        if _breaker(service).get("rollback") and back is not None and back is not deployment:
            reason = "Service deployment rolled back because the circuit breaker threshold was exceeded."
            self._roll_back(service, deployment, back, reason)
            back.reason = f"ECS deployment circuit breaker: rolling back to deploymentId {back.id}."
        elif record is not None:
            record.status, record.finished, record.stopped = "STOPPED", now, now
            record.status_reason = "Service deployment was stopped because the circuit breaker threshold was exceeded."

    def stop(self, service: Service, record: ServiceDeployment, roll_back: bool) -> bool:
        """Ends a rollout that is under way; False if there is nothing to go back to."""
        now, deployment, back = self._timeline.now, record.deployment, service.completed
        if not roll_back:
            record.status, record.stopped, record.finished = "STOPPED", now, now
            deployment.rollout, deployment.reason = "FAILED", "ECS deployment was stopped."
            return True
        if back is None or back is deployment:
            return False
        deployment.rollout, deployment.reason = "FAILED", "ECS deployment was stopped."
        self._roll_back(service, deployment, back, "Service deployment rolled back because of a stop request.")
        back.reason = f"ECS deployment {back.id} in progress."
        return True

    def _roll_back(self, service: Service, failed: Deployment, back: Deployment, reason: str) -> None:
        """The last completed deployment becomes the primary one again, under its old identity."""
        now = self._timeline.now
        failed.status, failed.updated = "ACTIVE", now
        service.deployments = [back, *(other for other in service.deployments if other is not back)]
        back.status, back.rollout, back.updated, back.failed_tasks = "PRIMARY", "IN_PROGRESS", now, 0
        service.params = _restored(service.params, back.params)
        service.moto.task_definition = back.definition
        service.failures_in_row, service.not_before, service.steady = 0, None, False
        messages.rolling_back(service, now, back)
        if failed.record is not None:
            failed.record.status, failed.record.status_reason = "ROLLBACK_IN_PROGRESS", reason
            failed.record.rollback = {
                "reason": reason,
                "startedAt": now,
                "serviceRevisionArn": service.revision_arn(back),
            }


def threshold(service: Service) -> int:
    """How many failed tasks break the circuit: half of the desired ones, within bounds."""
    return min(max(math.ceil(service.desired / 2), _FEWEST_FAILURES), _MOST_FAILURES)


def _breaker(service: Service) -> Params:
    configuration = service.params.get("deploymentConfiguration") or {}
    return configuration.get("deploymentCircuitBreaker") or {}


def _restored(now: Params, then: Params) -> Params:
    """The service as it was, but with as many tasks as now."""
    return {**copy.deepcopy(then), "desiredCount": now.get("desiredCount")}
