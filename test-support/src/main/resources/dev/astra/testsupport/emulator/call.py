"""Who calls what: service, action, account and protocol of a request, before anything acts on it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from . import wire
from .rest_actions import rest_action, rest_protocol

_SCOPE = re.compile(r"Credential=([^/,\s]+)/\d{8}/([^/]+)/([^/]+)/aws4_request")

# Services that sign with another name than the one their users know them by.
_KNOWN_AS = {
    "monitoring": "cloudwatch",
    "elasticloadbalancing": "elbv2",
    "tagging": "resourcegroupstaggingapi",
    "states": "stepfunctions",
    "email": "ses",
}
_QUERY_SERVICES = {"ec2": wire.EC2}


@dataclass(frozen=True)
class Call:
    """One API call. ``service`` is the name the AWS command line uses for it."""

    service: str
    action: str
    region: str
    access_key: str
    protocol: str
    agent: str = ""

    @property
    def signed(self) -> bool:
        return bool(self.access_key)

    @property
    def caller(self) -> str:
        """``java`` for the AWS SDK for Java, which is Astra itself; ``terraform``; nothing for anybody else."""
        if self.agent.startswith("aws-sdk-java"):
            return "java"
        return "terraform" if "Terraform/" in self.agent else ""


def identify(environ: dict[str, Any]) -> Call:
    """Reads the call off a request; leaves the body readable."""
    access_key, region, signing_name = _credential(environ)
    target = environ.get("HTTP_X_AMZ_TARGET", "")
    path = environ.get("PATH_INFO", "/")
    agent = environ.get("HTTP_USER_AGENT", "")
    service = _service(signing_name, target, path)
    if target:
        return Call(service, target.rsplit(".", 1)[-1], region, access_key, wire.JSON, agent)
    rpc = re.fullmatch(r"/service/[^/]+/operation/([^/]+)", path)
    if rpc:
        return Call(service, rpc.group(1), region, access_key, wire.CBOR, agent)
    form = _form(environ)
    if "Action" in form:
        return Call(service, form["Action"], region, access_key, _QUERY_SERVICES.get(service, wire.QUERY), agent)
    action = rest_action(service, environ) if service else ""
    return Call(service, action, region, access_key, rest_protocol(service), agent)


def read_body(environ: dict[str, Any]) -> bytes:
    """The whole body, which stays readable for whoever comes next."""
    length = environ.get("CONTENT_LENGTH")
    if length:
        body = environ["wsgi.input"].read(int(length))
    elif environ.get("wsgi.input_terminated"):
        body = environ["wsgi.input"].read()
    else:
        body = b""
    environ["wsgi.input"] = io.BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body))
    environ.pop("HTTP_TRANSFER_ENCODING", None)
    environ.pop("wsgi.input_terminated", None)
    return body


def _credential(environ: dict[str, Any]) -> tuple[str, str, str]:
    found = _SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
    if found:
        return found.group(1), found.group(2), found.group(3).lower()
    presigned = parse_qs(environ.get("QUERY_STRING", "")).get("X-Amz-Credential")
    if presigned and presigned[0].count("/") == 4:
        key, _, region, service, _ = presigned[0].split("/")
        return key, region, service.lower()
    return "", "", ""


def _service(signing_name: str, target: str, path: str) -> str:
    if signing_name == "sso":
        return "sso-admin" if target else "sso"
    if signing_name == "s3" and path.startswith("/v20180820/"):
        return "s3control"
    if signing_name in ("ses", "email") and path.startswith("/v2/"):
        return "sesv2"
    return _KNOWN_AS.get(signing_name, signing_name)


def _form(environ: dict[str, Any]) -> dict[str, str]:
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        fields = parse_qs(read_body(environ).decode("utf-8", "replace"))
    else:
        fields = parse_qs(environ.get("QUERY_STRING", ""))
    return {name: values[0] for name, values in fields.items()}
