"""The filter patterns of CloudWatch Logs: terms, phrases, ``-without``, ``?either ?or``, ``%regular expressions%``."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from moto.logs.exceptions import InvalidParameterException

_TOKEN = re.compile(r'([-?]?)("(?:[^"\\]|\\.)*"|%[^%]+%|\S+)')


@dataclass(frozen=True)
class LogPattern:
    """Matches a message that has all ``required`` parts, or any ``optional`` one, and none that is ``excluded``."""

    required: tuple[Callable[[str], bool], ...]
    optional: tuple[Callable[[str], bool], ...]
    excluded: tuple[Callable[[str], bool], ...]

    def matches(self, message: str) -> bool:
        if any(part(message) for part in self.excluded):
            return False
        if self.required or not self.optional:
            # Beside required terms, AWS ignores the optional ones.
            return all(part(message) for part in self.required)
        return any(part(message) for part in self.optional)


@functools.lru_cache(maxsize=64)
def parse(pattern: str | None) -> LogPattern:
    text = (pattern or "").strip()
    if text.startswith(("{", "[")):
        raise NotImplementedError(f"structured filter pattern {text}")
    parts: dict[str, list[Callable[[str], bool]]] = {"": [], "?": [], "-": []}
    for mark, term in _TOKEN.findall(text):
        parts[mark].append(_part(term))
    return LogPattern(tuple(parts[""]), tuple(parts["?"]), tuple(parts["-"]))


def _part(term: str) -> Callable[[str], bool]:
    if term.startswith("%") and term.endswith("%") and len(term) > 2:
        expression = re.compile(term[1:-1])
        return lambda message: expression.search(message) is not None
    if term.startswith('"'):
        phrase = re.sub(r"\\(.)", r"\1", term[1:-1])
        return lambda message: phrase in message
    if not re.fullmatch(r"\w+", term):
        raise InvalidParameterException(f"Invalid character(s) in term '{term}'")
    return lambda message: term in message
