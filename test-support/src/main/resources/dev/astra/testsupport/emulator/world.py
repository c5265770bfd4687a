"""All state of one emulator that is not moto's."""

from __future__ import annotations

import threading
from collections.abc import Callable

from moto.core.base_backend import BackendDict, backend_lock
from moto.core.model_instances import reset_model_data
from moto.organizations.models import organizations_backends
from moto.s3.models import s3_backends

from .calls import CallLog
from .clock import Clock
from .commands import Commands
from .credentials import Credentials
from .faults import Faults
from .hold import Hold
from .timeline import Timeline

MANAGEMENT_ACCOUNT = "123456789012"


class World:
    """What the corrections share. ``lock`` is held while anything here or in moto is read or changed."""

    def __init__(self, clock: Clock, nonce: str) -> None:
        self.clock = clock
        self.nonce = nonce
        self.lock = threading.RLock()
        self.timeline = Timeline(clock)
        self.faults = Faults()
        self.hold = Hold()
        self.calls = CallLog()
        self.credentials = Credentials(clock)
        self.commands = Commands()
        self._resets: list[Callable[[], None]] = [
            self.timeline.clear,
            self.faults.clear,
            self.hold.forget,
            self.calls.forget,
            self.credentials.clear,
        ]

    def on_reset(self, forget: Callable[[], None]) -> None:
        self._resets.append(forget)

    def reset(self) -> None:
        """Forgets everything but the clock. Back ends are dropped, not emptied: moto builds new ones when asked."""
        with backend_lock:
            for backends in list(BackendDict._instances):
                backends.clear()
            BackendDict._instances.clear()
            # The two registries that span accounts outlive their back ends.
            organizations_backends.master_accounts.clear()
            s3_backends.bucket_accounts.clear()
            reset_model_data()
        for forget in self._resets:
            forget()
