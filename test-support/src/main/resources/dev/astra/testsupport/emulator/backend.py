"""Moto itself, made to answer 501 at once for what it does not implement."""

from __future__ import annotations

import traceback
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from . import wire
from .call import Call
from .calls import CallLog


class Backend:
    def __init__(self, log: CallLog) -> None:
        self._log = log
        self._moto = DomainDispatcherApplication(create_backend_app)

    def answer(self, environ: dict[str, Any], call: Call) -> wire.Answer:
        if not self._serves(environ, call):
            return self._not_implemented(call, "the service is not emulated")
        try:
            answer = self._run(environ)
        except NotImplementedError as missing:
            return self._not_implemented(call, str(missing))
        except Exception:
            trace = traceback.format_exc()
            self._log.failed(call, trace)
            return wire.error(call.protocol, "InternalFailure", trace.strip().splitlines()[-1], 500)
        if _unrouted(answer, environ):
            return self._not_implemented(call, "no such path")
        if answer.status >= 500:
            self._log.failed(call, answer.body.decode("utf-8", "replace"))
        return answer

    def _serves(self, environ: dict[str, Any], call: Call) -> bool:
        if not call.signed:
            # An unsigned request that no other handler claimed can only be meant for a public S3 object.
            return "json" not in environ.get("CONTENT_TYPE", "")
        host = self._moto.infer_service_region_host(environ, environ.get("PATH_INFO", "/"))
        return host is None or self._moto.get_backend_for_host(host) is not None

    def _run(self, environ: dict[str, Any]) -> wire.Answer:
        started: list[Any] = []

        def start_response(status: str, headers: list[tuple[str, str]], _: Any = None) -> None:
            started[:] = [int(status.split()[0]), headers]

        chunks = self._moto(environ, start_response)
        try:
            body = b"".join(chunks)
        finally:
            if hasattr(chunks, "close"):
                chunks.close()
        return wire.Answer(started[0], started[1], body)

    def _not_implemented(self, call: Call, detail: str) -> wire.Answer:
        self._log.unimplemented(call, detail)
        return wire.not_implemented(call.protocol, call.service, call.action)


def _unrouted(answer: wire.Answer, environ: dict[str, Any]) -> bool:
    """Moto answers an unknown path of a known service with a bare or an HTML 404."""
    if answer.status not in (404, 405) or environ["REQUEST_METHOD"] == "HEAD":
        return False
    html = any(name.lower() == "content-type" and "html" in value for name, value in answer.headers)
    return not answer.body or (html and b"<!doctype html>" in answer.body.lower())
