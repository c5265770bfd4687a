"""What the OIDC service remembers: clients, sign-ins under way, and the tokens it has issued."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..clock import Clock


@dataclass(frozen=True)
class Client:
    id: str
    secret: str
    expires: datetime


@dataclass
class DeviceSignIn:
    """A sign-in that waits for its user code to be approved in a browser."""

    device_code: str
    user_code: str
    client_id: str
    expires: datetime
    user: str = ""
    denied: bool = False
    polled: datetime | None = None


@dataclass(frozen=True)
class BrowserSignIn:
    """An authorization code that the browser carried back, to be redeemed once with its PKCE verifier."""

    client_id: str
    redirect_uri: str
    challenge: str
    user: str
    expires: datetime


@dataclass
class Token:
    user: str
    client_id: str
    expires: datetime


class Grants:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.clear()

    def clear(self) -> None:
        self.clients: dict[str, Client] = {}
        self.devices: dict[str, DeviceSignIn] = {}
        self.codes: dict[str, BrowserSignIn] = {}
        self.access: dict[str, Token] = {}
        self.refresh: dict[str, Token] = {}
        self.browser_user = ""
        self.access_lifetime = timedelta(hours=8)
        self.refresh_lifetime = timedelta(days=7)

    def register(self) -> Client:
        client = Client(secrets.token_urlsafe(16), secrets.token_urlsafe(32), self._in(timedelta(days=90)))
        self.clients[client.id] = client
        return client

    def begin_device(self, client_id: str) -> DeviceSignIn:
        letters = "BCDFGHJKLMNPQRSTVWXZ"
        half = ["".join(secrets.choice(letters) for _ in range(4)) for _ in range(2)]
        sign_in = DeviceSignIn(secrets.token_urlsafe(24), "-".join(half), client_id, self._in(timedelta(minutes=10)))
        self.devices[sign_in.device_code] = sign_in
        return sign_in

    def begin_browser(self, client_id: str, redirect_uri: str, challenge: str) -> str:
        """The authorization code for the user whose browser it is."""
        code = secrets.token_urlsafe(24)
        end = self._in(timedelta(minutes=10))
        self.codes[code] = BrowserSignIn(client_id, redirect_uri, challenge, self.browser_user, end)
        return code

    def issue(self, user: str, client_id: str) -> tuple[str, str]:
        """A new access token and a new refresh token."""
        access, refresh = "aoa" + secrets.token_urlsafe(32), "aor" + secrets.token_urlsafe(32)
        self.access[access] = Token(user, client_id, self._in(self.access_lifetime))
        self.refresh[refresh] = Token(user, client_id, self._in(self.refresh_lifetime))
        return access, refresh

    def expire_tokens(self, refresh_too: bool) -> None:
        for token in [*self.access.values(), *(self.refresh.values() if refresh_too else ())]:
            token.expires = self._clock.now()

    def over(self, end: datetime) -> bool:
        return end <= self._clock.now()

    def _in(self, lifetime: timedelta) -> datetime:
        return self._clock.now() + lifetime
