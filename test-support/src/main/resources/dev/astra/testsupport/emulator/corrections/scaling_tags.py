"""Application Auto Scaling: tags of scalable targets."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse
from moto.core.responses import ActionResult, EmptyResult

from ..world import World
from .patching import adding, replacing
from .tags import Tags


def install(world: World) -> None:
    tags = Tags()
    world.on_reset(tags.clear)

    @adding(ApplicationAutoScalingResponse)
    def list_tags_for_resource(self: ApplicationAutoScalingResponse) -> ActionResult:
        return ActionResult({"Tags": tags.of(self._get_param("ResourceARN"))})

    @adding(ApplicationAutoScalingResponse)
    def tag_resource(self: ApplicationAutoScalingResponse) -> ActionResult:
        tags.put(self._get_param("ResourceARN"), self._get_param("Tags"))
        return EmptyResult()

    @adding(ApplicationAutoScalingResponse)
    def untag_resource(self: ApplicationAutoScalingResponse) -> ActionResult:
        tags.remove(self._get_param("ResourceARN"), self._get_param("TagKeys"))
        return EmptyResult()

    @replacing(ApplicationAutoScalingResponse)
    def register_scalable_target(original: Callable[..., str], self: ApplicationAutoScalingResponse) -> Any:
        answer = original(self)
        tags.put(json.loads(answer)["ScalableTargetARN"], self._get_param("Tags", {}))
        return answer
