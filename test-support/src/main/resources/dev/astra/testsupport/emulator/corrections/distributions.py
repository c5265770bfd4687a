"""CloudFront distributions: origins inside a network, versions that must be right, certificates and names."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from typing import Any

from moto.cloudfront.models import (
    CloudFrontBackend,
    DefaultCacheBehaviour,
    Distribution,
    Origin,
    ViewerCertificate,
)

from .patching import AwsError, replacing

Original = Callable[..., Any]

_TIMEOUTS = {"OriginReadTimeout": 30, "OriginKeepaliveTimeout": 5}


def vpc_origins(backend: CloudFrontBackend) -> dict[str, Any]:
    """The account's origins inside networks, by their ids."""
    return backend.__dict__.setdefault("vpc_origins", {})


def new_version() -> str:
    return "E" + "".join(random.choices(string.ascii_uppercase + string.digits, k=12))


def require_match(version: str | None, etag: str) -> None:
    """The version that a change is based on must be the one there is."""
    if not version:
        raise AwsError("InvalidIfMatchVersion", "The If-Match version is missing or not valid for the resource.", 400)
    if version != etag:
        raise AwsError("PreconditionFailed", "The request failed because it didn't meet the preconditions.", 412)


@replacing(Origin, "__init__")
def _inside_a_network(original: Original, self: Origin, origin: dict[str, Any]) -> None:
    original(self, origin)
    config = origin.get("VpcOriginConfig")
    self.vpc_origin_config = None if config is None else _TIMEOUTS | config


@replacing(DefaultCacheBehaviour, "__init__")
def _by_policy(original: Original, self: DefaultCacheBehaviour, config: dict[str, Any]) -> None:
    """What is passed on is said by a policy or by the behaviour itself, never by both."""
    original(self, config)
    if self.cache_policy_id:
        self.forwarded_values = None


@replacing(ViewerCertificate, "__init__")
def _of_its_own(original: Original, self: ViewerCertificate, config: dict[str, Any]) -> None:
    original(self, config)
    if self.acm_certificate_arn:
        self.cloud_front_default_certificate = False


def _check(backend: CloudFrontBackend, config: dict[str, Any], itself: str = "") -> None:
    for origin in config["Origins"]["Items"]:
        inside = origin.get("VpcOriginConfig")
        known = inside and vpc_origins(backend).get(inside["VpcOriginId"])
        if inside and (known is None or known.status != "Deployed"):
            raise AwsError("InvalidArgument", f"The VPC origin {inside['VpcOriginId']} is not deployed.", 400)
    names = config.get("Aliases", {}).get("Items") or []
    _check_certificate(config.get("ViewerCertificate", {}).get("ACMCertificateArn", ""), names)
    for other in backend.distributions.values():
        taken = set(other.distribution_config.Aliases.get("Items") or []) & set(names)
        if taken and other.id != itself:
            message = "One or more of the CNAMEs you provided are already associated with a different resource."
            raise AwsError("CNAMEAlreadyExists", message, 409)


def _check_certificate(arn: str, names: list[str]) -> None:
    if arn and arn.split(":")[3] != "us-east-1":
        message = "The specified SSL certificate doesn't exist, isn't in us-east-1 region, or isn't valid."
        raise AwsError("InvalidViewerCertificate", message, 400)
    if names and not arn:
        message = "To add an alternate domain name (CNAME) to a CloudFront distribution, attach a trusted certificate."
        raise AwsError("InvalidViewerCertificate", message, 400)


@replacing(CloudFrontBackend)
def create_distribution_with_tags(
    original: Original, self: CloudFrontBackend, config: dict[str, Any], tags: list[dict[str, str]]
) -> Any:
    _check(self, config)
    return original(self, config, tags)


@replacing(CloudFrontBackend)
def update_distribution(
    original: Original, self: CloudFrontBackend, dist_config: dict[str, Any], _id: str, if_match: str
) -> Any:
    distribution, _ = self.get_distribution(_id)
    require_match(if_match, distribution.etag)
    _check(self, dist_config, _id)
    distribution.etag = new_version()
    return original(self, dist_config, _id, if_match)


@replacing(CloudFrontBackend)
def delete_distribution(original: Original, self: CloudFrontBackend, distribution_id: str, if_match: str) -> None:
    distribution: Distribution = self.get_distribution(distribution_id)[0]
    require_match(if_match, distribution.etag)
    if distribution.distribution_config.Enabled:
        message = "The distribution you are trying to delete has not been disabled."
        raise AwsError("DistributionNotDisabled", message, 409)
    original(self, distribution_id, if_match)
