"""Errors of the OIDC service: AWS sends the OAuth names in the body and its own in a header."""

from __future__ import annotations

from .. import wire


class OidcError(Exception):
    def __init__(self, code: str, oauth: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.code = code
        self.oauth = oauth
        self.description = description
        self.status = status

    def answer(self) -> wire.Answer:
        body = {"error": self.oauth, "error_description": self.description}
        return wire.json_answer(body, self.status, (("x-amzn-ErrorType", self.code),))


def invalid_client() -> OidcError:
    return OidcError("InvalidClientException", "invalid_client", "Invalid client", 401)


def invalid_grant(why: str) -> OidcError:
    return OidcError("InvalidGrantException", "invalid_grant", why)


def invalid_request(why: str) -> OidcError:
    return OidcError("InvalidRequestException", "invalid_request", why)


def pending() -> OidcError:
    return OidcError("AuthorizationPendingException", "authorization_pending", "The sign-in is not yet approved")


def slow_down() -> OidcError:
    return OidcError("SlowDownException", "slow_down", "Polled before the interval was over")


def denied() -> OidcError:
    return OidcError("AccessDeniedException", "access_denied", "The sign-in was denied")


def expired() -> OidcError:
    return OidcError("ExpiredTokenException", "expired_token", "The device code is expired")
