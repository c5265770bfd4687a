"""CloudTrail, Security Hub and GuardDuty as an organization sets them up."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import moto.guardduty.urls as guardduty_urls
import moto.securityhub.urls as securityhub_urls
from moto.cloudtrail.models import CloudTrailBackend
from moto.core.responses import ActionResult, EmptyResult
from moto.guardduty.responses import GuardDutyResponse
from moto.securityhub.responses import SecurityHubResponse

from .patching import adding, replacing

securityhub_urls.url_paths["{0}/organization/admin$"] = SecurityHubResponse.dispatch
securityhub_urls.url_paths["{0}/organization/admin/disable$"] = SecurityHubResponse.dispatch
guardduty_urls.url_paths["{0}/admin/disable$"] = GuardDutyResponse.dispatch


def _by_name(original: Callable[..., Any], self: CloudTrailBackend, name: str) -> Any:
    """A trail may be named by its ARN."""
    return original(self, name.split("/")[-1])


for _method in ("start_logging", "stop_logging", "delete_trail"):
    replacing(CloudTrailBackend, _method)(_by_name)


@adding(SecurityHubResponse)
def update_security_hub_configuration(self: SecurityHubResponse) -> ActionResult:
    return EmptyResult()


@adding(SecurityHubResponse)
def list_organization_admin_accounts(self: SecurityHubResponse) -> ActionResult:
    admin = self.securityhub_backend._get_org_config().get("admin_account_id")
    return ActionResult({"AdminAccounts": [{"AccountId": admin, "Status": "ENABLED"}] if admin else []})


@adding(SecurityHubResponse)
def disable_organization_admin_account(self: SecurityHubResponse) -> ActionResult:
    self.securityhub_backend._get_org_config()["admin_account_id"] = None
    return EmptyResult()


@adding(GuardDutyResponse, "disable_organization_admin_account")
def _disable_admin(self: GuardDutyResponse) -> ActionResult:
    gone = json.loads(self.body)["adminAccountId"]
    backend = self.guardduty_backend
    backend.admin_account_ids = [account for account in backend.admin_account_ids if account != gone]
    return EmptyResult()
