"""CloudWatch Logs: events in the order of time, and the whole language of term patterns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import ActionResult
from moto.logs.exceptions import InvalidParameterException
from moto.logs.models import LogsBackend
from moto.logs.responses import LogsResponse
from moto.logs.utils import EventMessageFilter

from . import log_patterns
from .patching import replacing

Original = Callable[..., Any]

_MONTHS = (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731)
_YEARS = (1096, 1827, 2192, 2557, 2922, 3288, 3653)


@replacing(EventMessageFilter, "__init__")
def _parse(_: Original, self: EventMessageFilter, pattern: str) -> None:
    self.filter_type = log_patterns.parse(pattern)  # type: ignore[assignment]


@replacing(LogsResponse)
def filter_log_events(_: Original, self: LogsResponse) -> ActionResult:
    """Events of all streams, one after the other by time; streams may be chosen by name or by prefix."""
    group = self._get_param("logGroupName") or self._get_param("logGroupIdentifier").split(":log-group:")[-1]
    names, prefix = self._get_param("logStreamNames", []), self._get_param("logStreamNamePrefix")
    pattern = self._get_param("filterPattern")
    log_patterns.parse(pattern)
    if prefix:
        names = [name for name in self.logs_backend._find_log_group(None, group).streams if name.startswith(prefix)]
        if not names:
            return ActionResult({"events": [], "searchedLogStreams": []})
    span = (self._get_param("startTime"), self._get_param("endTime"), self._get_param("limit"))
    events, token, searched = self.logs_backend.filter_log_events(
        group, names, *span, self._get_param("nextToken"), pattern, interleaved=True
    )
    return ActionResult({"events": events, "nextToken": token, "searchedLogStreams": searched})


@replacing(LogsBackend)
def put_retention_policy(original: Original, self: LogsBackend, log_group_name: str, retention_in_days: Any) -> Any:
    if int(retention_in_days) not in _MONTHS + _YEARS:
        allowed = ", ".join(map(str, _MONTHS + _YEARS))
        constraint = f"Member must satisfy enum value set: [{allowed}]"
        raise InvalidParameterException(
            constraint=constraint, parameter="retentionInDays", value=str(retention_in_days)
        )
    return original(self, log_group_name, retention_in_days)
