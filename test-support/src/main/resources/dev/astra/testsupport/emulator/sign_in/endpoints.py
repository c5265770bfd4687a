"""The paths of the OIDC service and of the portal. Both are called without a signature."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from .. import wire
from ..call import Call, read_body
from ..commands import Parameters, Refused, Rows
from ..world import World
from .directory import user_exists
from .grants import DeviceSignIn, Grants
from .oidc import Oidc
from .portal import Portal

_PATHS = {
    ("POST", "/client/register"): ("sso-oidc", "RegisterClient"),
    ("POST", "/device_authorization"): ("sso-oidc", "StartDeviceAuthorization"),
    ("POST", "/token"): ("sso-oidc", "CreateToken"),
    ("GET", "/authorize"): ("sso-oidc", "Authorize"),
    ("GET", "/device"): ("sso-oidc", "DevicePage"),
    ("GET", "/assignment/accounts"): ("sso", "ListAccounts"),
    ("GET", "/assignment/roles"): ("sso", "ListAccountRoles"),
    ("GET", "/federation/credentials"): ("sso", "GetRoleCredentials"),
    ("POST", "/logout"): ("sso", "Logout"),
}


class SignInEndpoints:
    def __init__(self, world: World) -> None:
        self._grants = Grants(world.clock)
        self._oidc = Oidc(world.clock, self._grants)
        self._portal = Portal(self._grants)
        world.on_reset(self._grants.clear)
        world.commands.add("sign-in/approve", self._approve)
        world.commands.add("sign-in/deny", self._deny)
        world.commands.add("sign-in/pending", self._pending)
        world.commands.add("sign-in/browser", self._browser)
        world.commands.add("sign-in/lifetimes", self._lifetimes)
        world.commands.add("sign-in/expire", self._expire)

    def identify(self, environ: dict[str, Any]) -> Call | None:
        if "HTTP_AUTHORIZATION" in environ:
            return None
        known = _PATHS.get((environ["REQUEST_METHOD"], environ.get("PATH_INFO", "/")))
        return Call(*known, "", "", wire.REST_JSON) if known else None

    def answer(self, environ: dict[str, Any], call: Call) -> wire.Answer | None:
        if call.service == "sso" and not call.signed:
            return self._portal.answer(call.action, environ)
        if call.service != "sso-oidc":
            return None
        if call.action == "DevicePage":
            return wire.text("Compare the code, then approve the sign-in.\n")
        body = json.loads(read_body(environ) or b"{}")
        return self._oidc.answer(call.action, environ, body)

    def _approve(self, parameters: Parameters) -> Rows | None:
        sign_in, user = self._sign_in(parameters["user_code"]), parameters["user"]
        if not user_exists(user):
            raise Refused(f"No user '{user}' exists in the identity store")
        sign_in.user = user
        return None

    def _deny(self, parameters: Parameters) -> Rows | None:
        self._sign_in(parameters["user_code"]).denied = True
        return None

    def _pending(self, _: Parameters) -> Rows | None:
        return [(sign_in.user_code,) for sign_in in self._grants.devices.values() if not sign_in.user]

    def _browser(self, parameters: Parameters) -> Rows | None:
        self._grants.browser_user = parameters["user"]
        return None

    def _lifetimes(self, parameters: Parameters) -> Rows | None:
        self._grants.access_lifetime = timedelta(seconds=float(parameters["access_seconds"]))
        self._grants.refresh_lifetime = timedelta(seconds=float(parameters["refresh_seconds"]))
        return None

    def _expire(self, parameters: Parameters) -> Rows | None:
        self._grants.expire_tokens(parameters.get("refresh") == "true")
        return None

    def _sign_in(self, user_code: str) -> DeviceSignIn:
        for sign_in in self._grants.devices.values():
            if sign_in.user_code == user_code:
                return sign_in
        raise Refused(f"No sign-in waits for the user code '{user_code}'")
