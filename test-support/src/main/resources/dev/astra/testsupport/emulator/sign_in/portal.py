"""The access portal: what a signed-in user may do, and credentials for it."""

from __future__ import annotations

from calendar import timegm
from typing import Any
from urllib.parse import parse_qs

from moto.sts.models import sts_backends

from .. import wire
from ..corrections.reserved_roles import reserved_role, session_seconds
from . import directory
from .grants import Grants, Token


class Portal:
    def __init__(self, grants: Grants) -> None:
        self._grants = grants

    def answer(self, action: str, environ: dict[str, Any]) -> wire.Answer:
        bearer = environ.get("HTTP_X_AMZ_SSO_BEARER_TOKEN", "")
        token = self._grants.access.get(bearer)
        if token is None or self._grants.over(token.expires):
            return _refuse("UnauthorizedException", "Session token not found or invalid", 401)
        query = {name: values[0] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        if action == "Logout":
            del self._grants.access[bearer]
            return wire.json_answer({})
        if action == "ListAccounts":
            accounts = dict.fromkeys(grant.account for grant in directory.grants(token.user))
            return _page("accountList", [directory.account_of(account) for account in accounts], query)
        if action == "ListAccountRoles":
            return self._roles(token, query)
        return self._credentials(token, query)

    @staticmethod
    def _roles(token: Token, query: dict[str, str]) -> wire.Answer:
        account = query.get("account_id", "")
        held = [grant for grant in directory.grants(token.user) if grant.account == account]
        if not held:
            return _refuse("ForbiddenException", "No access", 403)
        roles = [{"roleName": grant.permission_set.name, "accountId": account} for grant in held]
        return _page("roleList", roles, query)

    @staticmethod
    def _credentials(token: Token, query: dict[str, str]) -> wire.Answer:
        wanted = (query.get("account_id"), query.get("role_name"))
        for grant in directory.grants(token.user):
            if (grant.account, grant.permission_set.name) == wanted:
                role = sts_backends[grant.account]["aws"].assume_role(
                    region_name=grant.region,
                    role_session_name=token.user,
                    role_arn=reserved_role(grant.account, grant.region, grant.permission_set),
                    policy=None,
                    duration=session_seconds(grant.permission_set),
                    external_id=None,
                )
                return wire.json_answer({"roleCredentials": _role_credentials(role)})
        return _refuse("ForbiddenException", "No access", 403)


def _role_credentials(role: Any) -> dict[str, Any]:
    return {
        "accessKeyId": role.access_key_id,
        "secretAccessKey": role.secret_access_key,
        "sessionToken": role.session_token,
        "expiration": timegm(role.expiration.timetuple()) * 1000,
    }


def _page(name: str, items: list[dict[str, str]], query: dict[str, str]) -> wire.Answer:
    start, size = int(query.get("next_token", 0)), int(query.get("max_result", 100))
    body: dict[str, Any] = {name: items[start : start + size]}
    if len(items) > start + size:
        body["nextToken"] = str(start + size)
    return wire.json_answer(body)


def _refuse(code: str, message: str, status: int) -> wire.Answer:
    return wire.error(wire.REST_JSON, code, message, status)
