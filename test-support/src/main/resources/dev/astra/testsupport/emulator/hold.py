"""Answers that are held back, so that a test can kill the caller at that very moment."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

from .call import Call

_LONGEST = 120.0


class Hold:
    """Holds back one answer in each round; the call itself has its effect.

    A round is one run of the program under test. It holds the first call that no round before has seen held, out of a
    share of all calls. A call is known by its service, action and account, and by how many such calls the round had
    before. At the end of the round, whoever is left gets the answer.
    """

    def __init__(self) -> None:
        self._caller = ""
        self._share = 1.0
        self._seed = ""
        self._seen: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._held = ""
        self._released = threading.Event()

    def begin(self, caller: str, share: str, seed: str) -> None:
        """Begins a round. The seed decides which calls are in the share."""
        self.end()
        self._released = threading.Event()
        self._caller = caller
        self._share = float(share)
        self._seed = seed

    def takes(self, call: Call, account: str) -> bool:
        """Whether the answer to this call is to be held back; counts the call."""
        if not self._caller or call.caller != self._caller or self._held:
            return False
        kind = f"{call.service}.{call.action} in {account}"
        self._counts[kind] += 1
        name = f"{kind} #{self._counts[kind]}"
        if name in self._seen:
            return False
        self._seen.add(name)
        if crc32(f"{self._seed} {name}".encode()) / 2**32 >= self._share:
            return False
        self._held = name
        return True

    def keep(self) -> None:
        """Waits for the end of the round."""
        self._released.wait(_LONGEST)

    def held(self) -> Iterable[Iterable[str]]:
        return [(self._held,)] if self._held else []

    def end(self) -> None:
        """Ends the round. What was held in it stays known."""
        self._released.set()
        self._caller = ""
        self._held = ""
        self._counts.clear()

    def forget(self) -> None:
        self.end()
        self._seen.clear()
