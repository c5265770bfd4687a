"""Organizations: an account is asked for now and exists, or has failed, some time later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from moto.core.responses import ActionResult
from moto.organizations import utils
from moto.organizations.models import OrganizationsBackend
from moto.organizations.responses import OrganizationsResponse

from ..commands import Parameters, Rows
from ..world import World
from .patching import AwsError, replacing

_CREATION_SECONDS = 30


@dataclass
class _Request:
    """One CreateAccount call and what became of it."""

    asked: dict[str, Any]
    requested: datetime
    id: str = field(default_factory=utils.make_random_create_account_status_id)
    state: str = "IN_PROGRESS"
    completed: datetime | None = None
    account_id: str | None = None
    failure: str | None = None

    def shown(self) -> dict[str, Any]:
        return {
            "Id": self.id,
            "AccountName": self.asked["AccountName"],
            "State": self.state,
            "RequestedTimestamp": self.requested,
            "CompletedTimestamp": self.completed,
            "AccountId": self.account_id,
            "FailureReason": self.failure,
        }


class AccountCreation:
    def __init__(self, world: World) -> None:
        self._world = world
        self._create: Callable[..., Any] = OrganizationsBackend.create_account
        self.clear()

    def clear(self) -> None:
        self.requests: list[_Request] = []
        self._failures: dict[str, str] = {}
        self._quota: int | None = None

    def fail(self, parameters: Parameters) -> Rows | None:
        self._failures[parameters["email"]] = parameters["reason"]
        return None

    def limit(self, parameters: Parameters) -> Rows | None:
        self._quota = int(parameters["accounts"])
        return None

    def begin(self, backend: OrganizationsBackend, asked: dict[str, Any]) -> _Request:
        if "@" not in asked["Email"]:
            raise AwsError("InvalidInputException", "You provided an invalid email address.")
        request = _Request(asked, self._world.timeline.now)
        self.requests.append(request)
        self._world.timeline.after(_CREATION_SECONDS, lambda: self._finish(backend, request))
        return request

    def _finish(self, backend: OrganizationsBackend, request: _Request) -> None:
        request.completed = self._world.timeline.now
        request.failure = self._failure(backend, request)
        if request.failure:
            request.state = "FAILED"
            return
        self._create(backend, **request.asked)
        request.state = "SUCCEEDED"
        request.account_id = backend.accounts[-1].id

    def _failure(self, backend: OrganizationsBackend, request: _Request) -> str | None:
        email = request.asked["Email"]
        if email in self._failures:
            return self._failures[email]
        if any(account.email.lower() == email.lower() for account in backend.accounts):
            return "EMAIL_ALREADY_EXISTS"
        if self._quota is not None and len(backend.accounts) >= self._quota:
            return "ACCOUNT_LIMIT_EXCEEDED"
        return None


def install(world: World) -> None:
    creation = AccountCreation(world)
    world.on_reset(creation.clear)
    world.commands.add("organizations/fail-account", creation.fail)
    world.commands.add("organizations/quota", creation.limit)

    @replacing(OrganizationsResponse)
    def create_account(_: Callable[..., Any], self: OrganizationsResponse) -> ActionResult:
        request = creation.begin(self.organizations_backend, self.request_params)
        return ActionResult({"CreateAccountStatus": request.shown()})

    @replacing(OrganizationsResponse)
    def describe_create_account_status(_: Callable[..., Any], self: OrganizationsResponse) -> ActionResult:
        wanted = self._get_param("CreateAccountRequestId")
        for request in creation.requests:
            if request.id == wanted:
                return ActionResult({"CreateAccountStatus": request.shown()})
        raise AwsError(
            "CreateAccountStatusNotFoundException", "We can't find an create account request with that identifier."
        )

    @replacing(OrganizationsResponse)
    def list_create_account_status(_: Callable[..., Any], self: OrganizationsResponse) -> ActionResult:
        states = self._get_param("States") or ["IN_PROGRESS", "SUCCEEDED", "FAILED"]
        start, size = int(self._get_param("NextToken") or 0), int(self._get_param("MaxResults") or 20)
        found = [request.shown() for request in creation.requests if request.state in states]
        token = str(start + size) if len(found) > start + size else None
        return ActionResult({"CreateAccountStatuses": found[start : start + size], "NextToken": token})
