"""Names the operation of a REST request by looking for the best match in the service's own API model."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote

from botocore.exceptions import UnknownServiceError
from moto.core.utils import get_service_model

from . import wire


@dataclass(frozen=True)
class _Operation:
    name: str
    method: str
    path: re.Pattern[str]
    query: dict[str, str]
    required_query: frozenset[str]
    required_headers: frozenset[str]

    def score(self, path: str, query: dict[str, list[str]], environ: dict[str, Any]) -> int:
        """How specific this operation is for the request; -1 if it cannot be the one."""
        fits = (
            self.path.fullmatch(path)
            and all(key in query and (not value or value in query[key]) for key, value in self.query.items())
            and self.required_query <= query.keys()
            and all(header in environ for header in self.required_headers)
        )
        if not fits:
            return -1
        literal = len(self.path.pattern.replace("[^/]+", "").replace(".+", ""))
        return 1000 * (len(self.query) + len(self.required_query) + len(self.required_headers)) + literal


def rest_action(service: str, environ: dict[str, Any]) -> str:
    path = quote(environ.get("PATH_INFO", "/"), safe="/:@+~")
    path = path.rstrip("/") or "/"
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    method = environ.get("REQUEST_METHOD", "GET")
    candidates = [operation for operation in _operations(service) if operation.method == method]
    best = max(candidates, key=lambda operation: operation.score(path, query, environ), default=None)
    if best is None or best.score(path, query, environ) < 0:
        return f"{method} {path}"
    return best.name


def rest_protocol(service: str) -> str:
    if service == "s3":
        return wire.S3
    model = _model(service)
    return wire.REST_XML if model is not None and model.metadata.get("protocol") == "rest-xml" else wire.REST_JSON


@functools.lru_cache(maxsize=None)
def _model(service: str) -> Any:
    """By the name of the service, or by that name without the dashes some sign with."""
    for name in (service, service.replace("-", "")):
        try:
            return get_service_model(name)
        except UnknownServiceError:
            continue
    return None


@functools.lru_cache(maxsize=None)
def _operations(service: str) -> tuple[_Operation, ...]:
    model = _model(service)
    if model is None:
        return ()
    return tuple(_operation(model.operation_model(name)) for name in model.operation_names)


def _operation(model: Any) -> _Operation:
    path, _, query = model.http["requestUri"].partition("?")
    parts = re.split(r"(\{[^}]+\})", path.rstrip("/") or "/")
    pattern = "".join(_label(part) if part.startswith("{") else re.escape(part) for part in parts)
    literal = dict(part.partition("=")[::2] for part in query.split("&") if part)
    in_query, in_headers = set(), set()
    shape = model.input_shape
    for name in shape.required_members if shape is not None else ():
        member = shape.members[name]
        if member.serialization.get("location") == "querystring":
            in_query.add(member.serialization["name"])
        elif member.serialization.get("location") == "header":
            in_headers.add("HTTP_" + member.serialization["name"].upper().replace("-", "_"))
    return _Operation(
        model.name, model.http["method"], re.compile(pattern), literal, frozenset(in_query), frozenset(in_headers)
    )


def _label(placeholder: str) -> str:
    """A greedy label such as ``{Key+}`` spans slashes."""
    return ".+" if placeholder.endswith("+}") else "[^/]+"
