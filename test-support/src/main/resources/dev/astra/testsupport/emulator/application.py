"""What happens to a request: control, identification, faults, then whoever answers it."""

from __future__ import annotations

import socket
import struct
import time
import traceback
from collections.abc import Iterable
from typing import Any

from . import wire
from .backend import Backend
from .call import Call, identify, read_body
from .calls import CallRecord
from .commands import PREFIX
from .corrections.iam import get_account_id_from
from .faults import Fault
from .sign_in.endpoints import SignInEndpoints
from .world import World


class Application:
    """The WSGI application."""

    def __init__(self, world: World, sign_in: SignInEndpoints) -> None:
        self._world = world
        self._sign_in = sign_in
        self._backend = Backend(world.calls)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer = self._control(environ) or self._call(environ)
        if answer is None:
            _drop(environ["werkzeug.socket"])
            raise ConnectionAbortedError("as injected")
        headers = [header for header in answer.headers if header[0].lower() != "connection"]
        if not any(name.lower() == "content-length" for name, _ in headers):
            headers.append(("Content-Length", str(len(answer.body))))
        start_response(answer.wsgi_status, headers)
        return [answer.body]

    def _control(self, environ: dict[str, Any]) -> wire.Answer | None:
        path = environ.get("PATH_INFO", "/")
        if not path.startswith(PREFIX):
            return None
        body = read_body(environ)
        with self._world.lock:
            self._catch_up()
            answer = self._world.commands.run(path, body)
        return wire.Answer(answer.status, [*answer.headers, ("x-emulator", self._world.nonce)], answer.body)

    def _call(self, environ: dict[str, Any]) -> wire.Answer | None:
        """The answer, or None if the connection is to be dropped."""
        world = self._world
        with world.lock:
            self._catch_up()
            call = self._sign_in.identify(environ) or identify(environ)
            account = get_account_id_from(call.access_key)
            record = world.calls.begin(call, account, world.timeline.now)
            struck = world.faults.striking(call, account)
            held = world.hold.takes(call, account)
        time.sleep(sum(fault.latency for fault in struck))
        decisive = struck[-1] if struck and struck[-1].kind != "latency" else None
        if decisive is None or decisive.late:
            with world.lock:
                answer = self._answer(environ, call)
            record.status = answer.status
        if held:
            world.hold.keep()
        return answer if decisive is None else self._fail(decisive, record, call, account)

    def _catch_up(self) -> None:
        """Nobody's call is to suffer from an event that fails, but the test is to know."""
        try:
            self._world.timeline.catch_up()
        except Exception:
            self._world.calls.broken(traceback.format_exc())

    def _answer(self, environ: dict[str, Any], call: Call) -> wire.Answer:
        if self._world.credentials.expired(call.access_key):
            return wire.expired_token(call.protocol)
        return self._sign_in.answer(environ, call) or self._backend.answer(environ, call)

    @staticmethod
    def _fail(fault: Fault, record: CallRecord, call: Call, account: str) -> wire.Answer | None:
        failure = fault.answer(call, account)
        record.injected = True
        record.status = failure.status if failure else 0
        return failure


def _drop(connection: socket.socket) -> None:
    """Has the connection end with a reset, as in a broken network."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
