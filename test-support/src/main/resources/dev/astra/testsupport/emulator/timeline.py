"""What will happen, and when: a queue of events that is caught up with whenever somebody looks."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable
from datetime import datetime

from .clock import Clock


class Timeline:
    """Future events in order. No thread waits for them: :meth:`catch_up` runs those that are due, each at its own time.

    While an event runs, :attr:`now` is the time it was due at, not the time somebody looked.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._running: datetime | None = None

    @property
    def now(self) -> datetime:
        return self._running or self._clock.now()

    def after(self, seconds: float, event: Callable[[], None]) -> None:
        self.at(self.now + self._clock.lasting(seconds), event)

    def at(self, when: datetime, event: Callable[[], None]) -> None:
        heapq.heappush(self._events, (when, next(self._order), event))

    def catch_up(self) -> None:
        until = self._clock.now()
        while self._events and self._events[0][0] <= until:
            self._running, _, event = heapq.heappop(self._events)
            try:
                event()
            finally:
                self._running = None

    def clear(self) -> None:
        self._events.clear()
