"""The OIDC service: registration, the device flow, the browser flow with PKCE, refresh with rotation."""

from __future__ import annotations

import base64
import hashlib
from typing import Any
from urllib.parse import parse_qs, urlencode

from .. import wire
from ..clock import Clock
from . import oidc_error
from .grants import Grants
from .oidc_error import OidcError

_POLL_SECONDS = 1
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class Oidc:
    def __init__(self, clock: Clock, grants: Grants) -> None:
        self._clock = clock
        self._grants = grants

    def answer(self, action: str, environ: dict[str, Any], body: dict[str, Any]) -> wire.Answer:
        try:
            if action == "RegisterClient":
                return self._register(body)
            if action == "StartDeviceAuthorization":
                return self._start_device(environ, body)
            if action == "Authorize":
                return self._authorize(environ)
            return self._token(body)
        except OidcError as refusal:
            return refusal.answer()

    def _register(self, body: dict[str, Any]) -> wire.Answer:
        if not body.get("clientName") or body.get("clientType") != "public":
            raise OidcError("InvalidClientMetadataException", "invalid_client_metadata", "Only public clients")
        client = self._grants.register()
        return wire.json_answer(
            {
                "clientId": client.id,
                "clientSecret": client.secret,
                "clientIdIssuedAt": int(self._clock.now().timestamp()),
                "clientSecretExpiresAt": int(client.expires.timestamp()),
            }
        )

    def _start_device(self, environ: dict[str, Any], body: dict[str, Any]) -> wire.Answer:
        self._check_client(body)
        if not body.get("startUrl"):
            raise oidc_error.invalid_request("startUrl is required")
        sign_in = self._grants.begin_device(body["clientId"])
        page = f"http://{environ['HTTP_HOST']}/device"
        return wire.json_answer(
            {
                "deviceCode": sign_in.device_code,
                "userCode": sign_in.user_code,
                "verificationUri": page,
                "verificationUriComplete": f"{page}?user_code={sign_in.user_code}",
                "expiresIn": 600,
                "interval": _POLL_SECONDS,
            }
        )

    def _authorize(self, environ: dict[str, Any]) -> wire.Answer:
        """What a browser sees: straight back to the client once a test has said whose browser it is."""
        query = {name: values[0] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        if query.get("client_id") not in self._grants.clients:
            raise oidc_error.invalid_client()
        if query.get("code_challenge_method") != "S256" or not query.get("code_challenge"):
            raise oidc_error.invalid_request("A code_challenge with method S256 is required")
        if not self._grants.browser_user:
            return wire.text("Nobody is signed in to this browser.\n")
        redirect = query.get("redirect_uri", "")
        code = self._grants.begin_browser(query["client_id"], redirect, query["code_challenge"])
        back = urlencode({"code": code, "state": query.get("state", "")})
        return wire.Answer(302, [("Location", f"{redirect}?{back}")])

    def _token(self, body: dict[str, Any]) -> wire.Answer:
        self._check_client(body)
        grant = body.get("grantType")
        if grant == _DEVICE_GRANT:
            user = self._redeem_device(body)
        elif grant == "refresh_token":
            user = self._redeem_refresh(body)
        elif grant == "authorization_code":
            user = self._redeem_code(body)
        else:
            raise OidcError("UnsupportedGrantTypeException", "unsupported_grant_type", f"Grant type {grant}")
        access, refresh = self._grants.issue(user, body["clientId"])
        lifetime = int(self._grants.access_lifetime.total_seconds())
        return wire.json_answer(
            {"accessToken": access, "refreshToken": refresh, "tokenType": "Bearer", "expiresIn": lifetime}
        )

    def _redeem_device(self, body: dict[str, Any]) -> str:
        sign_in = self._grants.devices.get(body.get("deviceCode", ""))
        if sign_in is None or sign_in.client_id != body["clientId"]:
            raise oidc_error.invalid_grant("Unknown device code")
        if self._grants.over(sign_in.expires):
            raise oidc_error.expired()
        if sign_in.denied:
            raise oidc_error.denied()
        now, polled = self._clock.now(), sign_in.polled
        sign_in.polled = now
        if not self._clock.manual and polled and (now - polled).total_seconds() < _POLL_SECONDS * 0.8:
            raise oidc_error.slow_down()
        if not sign_in.user:
            raise oidc_error.pending()
        del self._grants.devices[sign_in.device_code]
        return sign_in.user

    def _redeem_refresh(self, body: dict[str, Any]) -> str:
        """A refresh token serves once: its successor comes with the answer."""
        token = self._grants.refresh.pop(body.get("refreshToken", ""), None)
        if token is None or token.client_id != body["clientId"] or self._grants.over(token.expires):
            raise oidc_error.invalid_grant("Invalid refresh token")
        return token.user

    def _redeem_code(self, body: dict[str, Any]) -> str:
        sign_in = self._grants.codes.pop(body.get("code", ""), None)
        if sign_in is None or sign_in.client_id != body["clientId"] or self._grants.over(sign_in.expires):
            raise oidc_error.invalid_grant("Invalid authorization code")
        digest = hashlib.sha256(body.get("codeVerifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if challenge != sign_in.challenge or body.get("redirectUri") != sign_in.redirect_uri:
            raise oidc_error.invalid_grant("The code verifier or the redirect URI does not match")
        return sign_in.user

    def _check_client(self, body: dict[str, Any]) -> None:
        client = self._grants.clients.get(body.get("clientId", ""))
        if client is None or client.secret != body.get("clientSecret") or self._grants.over(client.expires):
            raise oidc_error.invalid_client()
