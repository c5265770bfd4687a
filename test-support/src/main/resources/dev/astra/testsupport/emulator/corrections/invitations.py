"""Organizations: invitations of accounts that are not in the organization. Nobody accepts them here."""

from __future__ import annotations

import json
from typing import Any

from moto.organizations.exceptions import ConstraintViolationException
from moto.organizations.responses import OrganizationsResponse

from .patching import AwsError, adding


def _handshakes(self: OrganizationsResponse) -> list[dict[str, Any]]:
    known: list[dict[str, Any]] = self.organizations_backend.__dict__.setdefault("handshakes", [])
    return known


@adding(OrganizationsResponse)
def invite_account_to_organization(self: OrganizationsResponse) -> str:
    target = self.request_params["Target"]
    backend, known = self.organizations_backend, _handshakes(self)
    if any(account.id == target["Id"] for account in backend.accounts):
        raise ConstraintViolationException("The account is already a member of an organization.")
    if any(party["Id"] == target["Id"] for handshake in known for party in handshake["Parties"]):
        raise AwsError("DuplicateHandshakeException", "A handshake with the same action and target already exists.")
    handshake_id = f"h-{len(known) + 1:032x}"
    organization = backend.org
    handshake = {
        "Id": handshake_id,
        "Arn": f"arn:aws:organizations::{self.current_account}:handshake/{organization.id}/invite/{handshake_id}",
        "Parties": [{"Id": organization.id, "Type": "ORGANIZATION"}, {"Id": target["Id"], "Type": target["Type"]}],
        "State": "OPEN",
        "Action": "INVITE",
        "Resources": [],
    }
    known.append(handshake)
    return json.dumps({"Handshake": handshake})


@adding(OrganizationsResponse)
def list_handshakes_for_organization(self: OrganizationsResponse) -> str:
    return json.dumps({"Handshakes": _handshakes(self)})
