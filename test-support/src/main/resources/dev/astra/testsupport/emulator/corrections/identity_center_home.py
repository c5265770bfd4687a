"""Where Identity Center lives: in the management account, and a delegated administrator works on the same directory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.core.responses import BaseResponse
from moto.identitystore.models import IdentityStoreBackend, identitystore_backends
from moto.identitystore.responses import IdentityStoreResponse
from moto.organizations.models import organizations_backends
from moto.ssoadmin.models import SSOAdminBackend, ssoadmin_backends
from moto.ssoadmin.responses import SSOAdminResponse

from ..commands import Parameters, Rows
from ..world import MANAGEMENT_ACCOUNT, World
from .patching import replacing

_PRINCIPAL = "sso.amazonaws.com"


def home_account(account_id: str) -> str:
    """The account whose directory a caller works on."""
    admins = organizations_backends[MANAGEMENT_ACCOUNT]["aws"].admins
    delegated = any(admin.account.id == account_id and _PRINCIPAL in admin.services for admin in admins)
    return MANAGEMENT_ACCOUNT if delegated else account_id


class EnabledRegions:
    """Identity Center answers in every region until a test says in which one it is enabled, or that it is not."""

    def __init__(self) -> None:
        self.only: str | None = None

    def clear(self) -> None:
        self.only = None

    def enable(self, parameters: Parameters) -> Rows | None:
        self.only = parameters["region"]
        return None

    def include(self, region: str) -> bool:
        return self.only is None or self.only == region


def _sso_backend(self: SSOAdminResponse) -> SSOAdminBackend:
    return ssoadmin_backends[home_account(self.current_account)][self.region]


def _store_backend(self: IdentityStoreResponse) -> IdentityStoreBackend:
    return identitystore_backends[home_account(self.current_account)][self.region]


SSOAdminResponse.ssoadmin_backend = property(_sso_backend)  # type: ignore[assignment]
IdentityStoreResponse.identitystore_backend = property(_store_backend)  # type: ignore[assignment]


def install(world: World) -> None:
    regions = EnabledRegions()
    world.on_reset(regions.clear)
    world.commands.add("identity-center/region", regions.enable)

    @replacing(SSOAdminResponse)
    def list_instances(original: Callable[..., str], self: BaseResponse) -> Any:
        return original(self) if regions.include(self.region) else '{"Instances": []}'
