"""Which access keys have expired, by time or because a test said so."""

from __future__ import annotations

from datetime import datetime

from .clock import Clock


class Credentials:
    """The temporary access keys that were issued, each with its end."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ends: dict[str, datetime] = {}

    def issued(self, access_key: str, end: datetime) -> None:
        self._ends[access_key] = end

    def expire(self, access_key: str) -> None:
        self._ends[access_key] = self._clock.now()

    def expire_all(self) -> None:
        for access_key in self._ends:
            self.expire(access_key)

    def expired(self, access_key: str) -> bool:
        end = self._ends.get(access_key)
        return end is not None and end <= self._clock.now()

    def clear(self) -> None:
        self._ends.clear()
