"""RDS and ElastiCache: attributes that moto loses, and deleting a subnet group."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.elasticache.exceptions import CacheSubnetGroupNotFound
from moto.elasticache.responses import ElastiCacheResponse
from moto.rds.models import DBParameterGroup
from moto.rds.responses import RDSResponse

from .patching import adding, replacing


@replacing(DBParameterGroup)
def update_parameters(
    original: Callable[..., None], self: DBParameterGroup, new_parameters: Iterable[dict[str, Any]]
) -> None:
    original(self, [{**parameter, "Source": "user"} for parameter in new_parameters])


@replacing(RDSResponse)
def create_db_instance(original: Callable[..., ActionResult], self: RDSResponse) -> ActionResult:
    result = original(self)
    asked = self.params.get("EnablePerformanceInsights")
    if asked is not None:
        database: Any = result.result
        database["DBInstance"].performance_insights_enabled = asked in (True, "true")
    return result


@adding(ElastiCacheResponse)
def delete_cache_subnet_group(self: ElastiCacheResponse) -> ActionResult:
    name = self._get_param("CacheSubnetGroupName")
    if self.elasticache_backend.cache_subnet_groups.pop(name, None) is None:
        raise CacheSubnetGroupNotFound(name)
    return EmptyResult()
