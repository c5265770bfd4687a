"""CloudTrail's event history: the calls the emulator has received."""

from __future__ import annotations

import json
import uuid
from datetime import datetime, timezone
from typing import Any

from moto.cloudtrail.responses import CloudTrailResponse
from moto.core.responses import ActionResult
from moto.sts.models import sts_backends

from ..calls import CallRecord
from ..world import World
from .patching import adding

_READS = ("Get", "List", "Describe", "Lookup", "Filter", "Batch", "Head")
_DATA_EVENTS = {("s3", name) for name in ("GetObject", "PutObject", "HeadObject", "DeleteObject", "ListObjectsV2")}
_SOURCES = {"elbv2": "elasticloadbalancing", "cloudwatch": "monitoring", "sso-admin": "sso", "sso-oidc": "sso"}
_LARGEST_PAGE = 50


def install(world: World) -> None:
    @adding(CloudTrailResponse)
    def lookup_events(self: CloudTrailResponse) -> ActionResult:
        """Newest first; by time and by one or more attributes."""
        attributes = self._get_param("LookupAttributes") or []
        begin, end = _time(self._get_param("StartTime")), _time(self._get_param("EndTime"))
        events = [
            _event(record)
            for record in reversed(world.calls.history)
            if record.account == self.current_account
            and record.region in ("", self.region)
            and (record.service, record.action) not in _DATA_EVENTS
            and (begin is None or record.at >= begin)
            and (end is None or record.at <= end)
        ]
        found = [event for event in events if all(_has(event, attribute) for attribute in attributes)]
        start = int(self._get_param("NextToken") or 0)
        stop = start + min(int(self._get_param("MaxResults") or _LARGEST_PAGE), _LARGEST_PAGE)
        token = str(stop) if len(found) > stop else None
        return ActionResult({"Events": found[start:stop], "NextToken": token})


def _time(given: Any) -> datetime | None:
    return None if given is None else datetime.fromtimestamp(float(given), timezone.utc)


def _has(event: dict[str, Any], attribute: dict[str, str]) -> bool:
    return str(event.get(attribute["AttributeKey"], "")) == attribute["AttributeValue"]


def _event(record: CallRecord) -> dict[str, Any]:
    identity = _identity(record)
    source = _SOURCES.get(record.service, record.service) + ".amazonaws.com"
    event_id = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{record.at.isoformat()} {id(record)}"))
    reads = record.action.startswith(_READS)
    whole = {
        "eventVersion": "1.11",
        "userIdentity": identity,
        "eventTime": record.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "eventSource": source,
        "eventName": record.action,
        "awsRegion": record.region,
        "sourceIPAddress": "127.0.0.1",
        "readOnly": reads,
        "eventID": event_id,
        "eventType": "AwsApiCall",
        "recipientAccountId": record.account,
    }
    if record.status >= 400:
        whole["errorCode"] = "AccessDenied" if record.status == 403 else "Client.Error"
    return {
        "EventId": event_id,
        "EventName": record.action,
        "ReadOnly": str(reads).lower(),
        "AccessKeyId": record.access_key,
        "EventTime": record.at,
        "EventSource": source,
        "Username": identity["principalId"].split(":")[-1],
        "Resources": [],
        "CloudTrailEvent": json.dumps(whole),
    }


def _identity(record: CallRecord) -> dict[str, str]:
    role = sts_backends[record.account]["aws"].get_assumed_role_from_access_key(record.access_key)
    if role is None:
        arn = f"arn:aws:iam::{record.account}:root"
        return {"type": "Root", "principalId": "root", "arn": arn, "accountId": record.account}
    return {"type": "AssumedRole", "principalId": role.user_id, "arn": role.arn, "accountId": record.account}
