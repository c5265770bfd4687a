"""The emulator's time: real, real with quicker life-cycles, or standing still until advanced."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


class Clock:
    """Tells the time of the emulated world.

    A real clock follows the machine, so that dates agree with what clients believe; its ``speed`` shortens the
    life-cycles that are measured with :meth:`lasting`. A manual clock moves only in :meth:`advance`.
    """

    def __init__(self, manual: bool, speed: float) -> None:
        self.manual = manual
        self.speed = 1.0 if manual else speed
        self._advanced = timedelta()
        self._started = datetime.now(timezone.utc)

    def now(self) -> datetime:
        base = self._started if self.manual else datetime.now(timezone.utc)
        return base + self._advanced

    def advance(self, seconds: float) -> None:
        self._advanced += timedelta(seconds=seconds)

    def lasting(self, seconds: float) -> timedelta:
        """How long a life-cycle step of so many seconds takes on this clock."""
        return timedelta(seconds=seconds / self.speed)
