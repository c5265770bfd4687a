"""The control channel of the tests: POST /_emulator/<command>, a form in, lines of tab-separated values out.

Every value in an answer is percent-encoded, so that a client splits first and decodes then. A refused command answers
400 and one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import parse_qsl, quote

from . import wire

PREFIX = "/_emulator/"

Parameters = dict[str, str]
Rows = Iterable[Iterable[object]]


class Refused(Exception):
    """A command that cannot be carried out; its text says why."""


class Commands:
    def __init__(self) -> None:
        self._commands: dict[str, Callable[[Parameters], Rows | None]] = {}

    def add(self, name: str, command: Callable[[Parameters], Rows | None]) -> None:
        self._commands[name] = command

    def run(self, path: str, body: bytes) -> wire.Answer:
        command = self._commands.get(path.removeprefix(PREFIX))
        if command is None:
            return wire.text(f"No such command: {path}\n", 404)
        parameters = dict(parse_qsl(body.decode(), keep_blank_values=True))
        try:
            rows = command(parameters) or ()
            return wire.text("".join(_line(row) for row in rows))
        except Refused as refusal:
            return wire.text(f"{refusal}\n", 400)
        except KeyError as missing:
            return wire.text(f"The parameter {missing} is missing\n", 400)


def _line(row: Iterable[object]) -> str:
    return "\t".join(quote(str(value), safe="/:, ") for value in row) + "\n"
