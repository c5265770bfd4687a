"""EC2 launch templates: the tags of the template itself are not part of its data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.ec2.models.launch_templates import LaunchTemplateVersion

from .patching import replacing


@replacing(LaunchTemplateVersion, "__init__")
def _without_own_tags(
    original: Callable[..., None],
    self: LaunchTemplateVersion,
    template: Any,
    number: int,
    data: dict[str, Any],
    description: str,
) -> None:
    original(self, template, number, data, description)
    tags = self.data.get("TagSpecifications")
    if isinstance(tags, list):
        self.data["TagSpecifications"] = [tag for tag in tags if tag.get("ResourceType") != "launch-template"]
