"""Faults that tests inject into calls."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from . import wire
from .call import Call


@dataclass
class Fault:
    """Something that goes wrong with the calls it matches; an empty ``service``, ``action`` or ``account`` fits all.

    ``kind`` is ``error`` (answers ``code`` and ``status``), ``denied``, ``expired`` or ``throttled`` (in the words of the
    protocol), ``drop`` (the connection ends without an answer) or ``latency`` (only the delay). With ``late`` the call
    takes effect first, so that only its answer is lost. ``caller`` is the program that has to call, ``java`` or
    ``terraform``.
    """

    kind: str
    service: str = ""
    action: str = ""
    account: str = ""
    caller: str = ""
    code: str = ""
    message: str = ""
    status: int = 400
    latency: float = 0.0
    late: bool = False
    skip: int = 0
    times: int = -1
    probability: float = 1.0
    seed: int = 0
    _random: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def strikes(self, call: Call, account: str) -> bool:
        """Whether the fault acts on this call; counts the call."""
        concerned = (
            self.times != 0
            and self.service in ("", call.service)
            and self.action in ("", call.action)
            and self.account in ("", account)
            and self.caller in ("", call.caller)
        )
        if not concerned:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if self._random.random() >= self.probability:
            return False
        self.times -= 1 if self.times > 0 else 0
        return True

    def answer(self, call: Call, account: str) -> wire.Answer | None:
        """The failure to answer with; None where the fault leaves the answer alone."""
        if self.kind == "denied":
            principal = f"arn:aws:sts::{account}:assumed-role/emulated/session"
            return wire.access_denied(call.protocol, call.service, call.action, principal)
        if self.kind == "expired":
            return wire.expired_token(call.protocol)
        if self.kind == "throttled":
            return wire.throttled(call.protocol)
        if self.kind == "error":
            return wire.error(call.protocol, self.code, self.message or self.code, self.status)
        return None


class Faults:
    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def striking(self, call: Call, account: str) -> list[Fault]:
        """The faults of this call, up to the first that decides its answer."""
        struck = []
        for fault in self._faults:
            if fault.strikes(call, account):
                struck.append(fault)
                if fault.kind != "latency":
                    break
        return struck

    def clear(self) -> None:
        self._faults.clear()
