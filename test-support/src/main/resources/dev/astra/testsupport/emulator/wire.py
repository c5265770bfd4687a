"""Answers in the shape a client of each AWS protocol expects."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

JSON, REST_JSON, QUERY, EC2, REST_XML, S3 = "json", "rest-json", "query", "ec2", "rest-xml", "s3"
CBOR = "cbor"


@dataclass(frozen=True)
class Answer:
    """A finished HTTP answer."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    @property
    def wsgi_status(self) -> str:
        return f"{self.status} {'OK' if self.status < 400 else 'Error'}"


def text(body: str, status: int = 200) -> Answer:
    return Answer(status, [("Content-Type", "text/plain; charset=utf-8")], body.encode())


def json_answer(content: object, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    base = [("Content-Type", "application/json"), ("x-amzn-RequestId", str(uuid.uuid4()))]
    return Answer(status, base + list(headers), json.dumps(content).encode())


def error(protocol: str, code: str, message: str, status: int, action: str = "") -> Answer:
    """An AWS error with the given code, as the protocol spells it."""
    if protocol in (JSON, REST_JSON):
        body: dict[str, str] = {"message": message, "Message": message}
        if protocol == JSON:
            body["__type"] = code
        return json_answer(body, status, (("x-amzn-ErrorType", code),))
    request_id = str(uuid.uuid4())
    if protocol == CBOR:
        headers = [("Content-Type", "application/cbor"), ("smithy-protocol", "rpc-v2-cbor")]
        return Answer(status, headers, _cbor({"__type": code, "message": message}))
    inner = f"<Code>{escape(code)}</Code><Message>{escape(message)}</Message>"
    if protocol == EC2:
        xml = f"<Response><Errors><Error>{inner}</Error></Errors><RequestID>{request_id}</RequestID></Response>"
    elif protocol == S3:
        xml = f"<Error>{inner}<RequestId>{request_id}</RequestId></Error>"
    else:
        side = "Sender" if status < 500 else "Receiver"
        xml = (
            f"<ErrorResponse><Error><Type>{side}</Type>{inner}</Error>"
            f"<RequestId>{request_id}</RequestId></ErrorResponse>"
        )
    headers = [("Content-Type", "text/xml"), ("x-amzn-RequestId", request_id)]
    return Answer(status, headers, ('<?xml version="1.0" encoding="UTF-8"?>' + xml).encode())


def _cbor(texts: dict[str, str]) -> bytes:
    """A map of texts in CBOR, which needs no more than their lengths in front of them."""
    encoded = bytes([0xA0 + len(texts)])
    for text in (part for pair in texts.items() for part in pair):
        data = text.encode()
        encoded += b"\x79" + len(data).to_bytes(2, "big") + data
    return encoded


_DENIED = {CBOR: ("AccessDeniedException", 400), JSON: ("AccessDeniedException", 400)}
_DENIED |= {REST_JSON: ("AccessDeniedException", 403)}
_DENIED |= {QUERY: ("AccessDenied", 403), REST_XML: ("AccessDenied", 403), S3: ("AccessDenied", 403)}
_DENIED |= {EC2: ("UnauthorizedOperation", 403)}

_EXPIRED = {CBOR: ("ExpiredTokenException", 403), JSON: ("ExpiredTokenException", 400)}
_EXPIRED |= {REST_JSON: ("ExpiredTokenException", 403)}
_EXPIRED |= {QUERY: ("ExpiredToken", 403), REST_XML: ("ExpiredToken", 403), S3: ("ExpiredToken", 400)}
_EXPIRED |= {EC2: ("RequestExpired", 400)}

_THROTTLED = {QUERY: ("Throttling", 400), EC2: ("RequestLimitExceeded", 503), S3: ("SlowDown", 503)}


def throttled(protocol: str) -> Answer:
    code, status = _THROTTLED.get(protocol, ("ThrottlingException", 400))
    return error(protocol, code, "Rate exceeded", status)


def access_denied(protocol: str, service: str, action: str, principal: str) -> Answer:
    code, status = _DENIED[protocol]
    message = f"User: {principal} is not authorized to perform: {service}:{action}"
    if protocol == EC2:
        message = f"You are not authorized to perform this operation. {message}"
    return error(protocol, code, message, status)


def expired_token(protocol: str) -> Answer:
    code, status = _EXPIRED[protocol]
    return error(protocol, code, "The security token included in the request is expired", status)


def not_implemented(protocol: str, service: str, action: str) -> Answer:
    message = f"The emulator does not implement {service}:{action}"
    return error(protocol, "NotImplemented", message, 501)
