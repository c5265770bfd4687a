"""CloudFront VPC origins: the way of a distribution to a load balancer that has no public address."""

from __future__ import annotations

import random
import string
from datetime import datetime
from typing import Any

import moto.cloudfront.urls as cloudfront_urls
from moto.cloudfront.models import CloudFrontBackend
from moto.cloudfront.responses import CloudFrontResponse
from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.elbv2.models import elbv2_backends

from ..world import World
from .distributions import new_version, require_match, vpc_origins
from .patching import AwsError, adding

# About as long as AWS takes for a small change; a first origin in a network takes it up to 15 minutes.
_SECONDS_TO_DEPLOY = 60

# The interfaces through which CloudFront comes in carry this group, which AWS makes with a network's first origin.
_GROUP = "CloudFront-VPCOrigins-Service-SG"

cloudfront_urls.url_paths["{0}/2020-05-31/vpc-origin$"] = CloudFrontResponse.dispatch
cloudfront_urls.url_paths["{0}/2020-05-31/vpc-origin/(?P<id>[^/]+)$"] = CloudFrontResponse.dispatch


class VpcOrigin:
    """One origin; ``network`` is the region and the id of the VPC that it leads into."""

    etag: str
    last_modified_time: datetime

    def __init__(
        self, account_id: str, partition: str, config: dict[str, Any], network: tuple[str, str], at: datetime
    ) -> None:
        self.id = "vo_" + "".join(random.choices(string.ascii_letters + string.digits, k=22))
        self.arn = f"arn:{partition}:cloudfront::{account_id}:vpcorigin/{self.id}"
        self.account_id = account_id
        self.status = "Deploying"
        self.network = network
        self.created_time = at
        self.vpc_origin_endpoint_config = config

    @property
    def location(self) -> str:
        return f"https://cloudfront.amazonaws.com/2020-05-31/vpc-origin/{self.id}"

    def summary(self) -> dict[str, Any]:
        config = self.vpc_origin_endpoint_config
        known = {"Id": self.id, "Arn": self.arn, "Status": self.status, "AccountId": self.account_id}
        known |= {"CreatedTime": self.created_time, "LastModifiedTime": self.last_modified_time}
        return known | {"Name": config["Name"], "OriginEndpointArn": config["Arn"]}


def install(world: World) -> None:
    def changed(origin: VpcOrigin) -> None:
        """Whatever changes takes its time to reach all edges."""
        origin.status = "Deploying"
        origin.etag = new_version()
        origin.last_modified_time = world.clock.now()
        version = origin.etag
        world.timeline.after(_SECONDS_TO_DEPLOY, lambda: _deployed(origin, version))

    @adding(CloudFrontResponse)
    def create_vpc_origin(self: CloudFrontResponse) -> ActionResult:
        config = self._get_param("VpcOriginEndpointConfig")
        network = _network(self.current_account, config)
        origin = VpcOrigin(self.current_account, self.partition, config, network, world.clock.now())
        changed(origin)
        vpc_origins(self.backend)[origin.id] = origin
        self.backend.tagger.tag_resource(origin.arn, self._get_param("Tags.Items", []))
        _make_group(self.current_account, origin.network)
        return _answer(origin, Location=origin.location)

    @adding(CloudFrontResponse)
    def get_vpc_origin(self: CloudFrontResponse) -> ActionResult:
        return _answer(_find(self))

    @adding(CloudFrontResponse)
    def list_vpc_origins(self: CloudFrontResponse) -> ActionResult:
        summaries = [origin.summary() for origin in vpc_origins(self.backend).values()]
        page = {"Marker": "", "MaxItems": 100, "IsTruncated": False, "Quantity": len(summaries), "Items": summaries}
        return ActionResult({"VpcOriginList": page})

    @adding(CloudFrontResponse)
    def update_vpc_origin(self: CloudFrontResponse) -> ActionResult:
        origin = _find(self)
        require_match(self._get_param("IfMatch"), origin.etag)
        config = self._get_param("VpcOriginEndpointConfig")
        if config["Arn"] != origin.vpc_origin_endpoint_config["Arn"]:
            _require_unused(self.backend, origin, "CannotUpdateEntityWhileInUse")
        origin.network = _network(self.current_account, config)
        origin.vpc_origin_endpoint_config = config
        changed(origin)
        return _answer(origin)

    @adding(CloudFrontResponse)
    def delete_vpc_origin(self: CloudFrontResponse) -> ActionResult:
        origin = _find(self)
        require_match(self._get_param("IfMatch"), origin.etag)
        _require_unused(self.backend, origin, "CannotDeleteEntityWhileInUse")
        del vpc_origins(self.backend)[origin.id]
        if all(other.network != origin.network for other in vpc_origins(self.backend).values()):
            _remove_group(self.current_account, origin.network)
        return _answer(origin)


def _find(self: CloudFrontResponse) -> VpcOrigin:
    origin = vpc_origins(self.backend).get(self._get_param("Id"))
    if origin is None:
        raise AwsError("EntityNotFound", "The entity was not found.", 404)
    return origin


def _answer(origin: VpcOrigin, **more: Any) -> ActionResult:
    return ActionResult({"VpcOrigin": origin, "ETag": origin.etag, **more})


def _deployed(origin: VpcOrigin, version: str) -> None:
    if origin.etag == version:
        origin.status = "Deployed"


def _require_unused(backend: CloudFrontBackend, origin: VpcOrigin, code: str) -> None:
    used = [
        place.vpc_origin_config
        for distribution in backend.distributions.values()
        for place in distribution.distribution_config.Origins["Items"]
    ]
    if any(config is not None and config["VpcOriginId"] == origin.id for config in used):
        raise AwsError(code, "The VPC origin is used by a distribution.", 409)


def _network(account_id: str, config: dict[str, Any]) -> tuple[str, str]:
    """Where the load balancer is; CloudFront takes none that it cannot find."""
    arn = config["Arn"]
    region = arn.split(":")[3]
    balancer = elbv2_backends[account_id][region].load_balancers.get(arn)
    if balancer is None:
        raise AwsError("InvalidArgument", f"The resource {arn} does not exist.", 400)
    return region, balancer.vpc_id


def _groups(account_id: str, network: tuple[str, str]) -> tuple[Any, list[Any]]:
    backend = ec2_backends[account_id][network[0]]
    return backend, [group for group in backend.groups[network[1]].values() if group.name == _GROUP]


def _make_group(account_id: str, network: tuple[str, str]) -> None:
    backend, groups = _groups(account_id, network)
    if not groups:
        backend.create_security_group(_GROUP, "Made by CloudFront for its VPC origins", network[1])


def _remove_group(account_id: str, network: tuple[str, str]) -> None:
    backend, groups = _groups(account_id, network)
    for group in groups:
        backend.delete_security_group(group_id=group.id)
