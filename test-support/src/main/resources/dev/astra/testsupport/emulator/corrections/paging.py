"""Pages of a list that moto gives whole."""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult, BaseResponse


def page(self: BaseResponse, name: str, items: list[Any], default: int = 100) -> ActionResult:
    """One page by ``maxResults`` and ``nextToken``, which counts the items before the page."""
    start = int(self._get_param("nextToken") or 0)
    end = start + int(self._get_param("maxResults") or default)
    result: dict[str, Any] = {name: items[start:end]}
    if len(items) > end:
        result["nextToken"] = str(end)
    return ActionResult(result)
