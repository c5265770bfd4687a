"""What was called, in order, and what went wrong that no test asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .call import Call


@dataclass
class CallRecord:
    """One call as a test sees it afterwards; ``status`` is 0 while it runs and if its connection was dropped."""

    service: str
    action: str
    account: str
    region: str
    access_key: str
    at: datetime
    status: int = 0
    injected: bool = False
    caller: str = ""


@dataclass(frozen=True)
class Problem:
    """A call the emulator could not answer as AWS would: ``unimplemented`` or ``failed``."""

    kind: str
    service: str
    action: str
    detail: str


class CallLog:
    """``records`` and ``problems`` are for tests, which may clear them; ``history`` is what an audit finds."""

    def __init__(self) -> None:
        self.records: list[CallRecord] = []
        self.problems: list[Problem] = []
        self.history: list[CallRecord] = []

    def begin(self, call: Call, account: str, at: datetime) -> CallRecord:
        record = CallRecord(call.service, call.action, account, call.region, call.access_key, at, caller=call.caller)
        self.records.append(record)
        self.history.append(record)
        return record

    def unimplemented(self, call: Call, detail: str) -> None:
        self.problems.append(Problem("unimplemented", call.service, call.action, detail))

    def failed(self, call: Call, detail: str) -> None:
        self.problems.append(Problem("failed", call.service, call.action, detail))

    def broken(self, detail: str) -> None:
        """Something of the emulator itself failed, outside any call."""
        self.problems.append(Problem("failed", "emulator", "", detail))

    def forget(self) -> None:
        self.clear()
        self.history.clear()

    def clear(self) -> None:
        self.records.clear()
        self.problems.clear()
