"""One process, one port."""

from __future__ import annotations

import os
import sys
import threading
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server


class _Handler(WSGIRequestHandler):
    def make_environ(self) -> dict[str, Any]:
        """Keeps the one header with underscores that AWS uses: werkzeug drops all such headers."""
        environ = super().make_environ()
        token = self.headers.get("x-amz-sso_bearer_token")
        if token:
            environ["HTTP_X_AMZ_SSO_BEARER_TOKEN"] = token
        return environ

    def connection_dropped(self, error: BaseException, environ: dict[str, Any] | None = None) -> None:
        """Without this the connection would wait for its next request."""
        self.close_connection = True

    def log(self, type: str, message: str, *args: Any) -> None:
        if type == "error":
            sys.stderr.write((message % args if args else message) + "\n")


def serve(application: Any, nonce: str) -> None:
    """Binds a free port of the loopback interface, says which on stdout, and serves until stdin ends."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=_Handler)
    server.daemon_threads = True
    threading.Thread(target=_exit_with_parent, daemon=True).start()
    print(f"READY {server.server_port} {os.getpid()} {nonce}", flush=True)
    # Moto prints; nobody reads our stdout from here on.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server.serve_forever()


def _exit_with_parent() -> None:
    """The parent holds the other end of stdin: when it goes, for whatever reason, so do we."""
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)
