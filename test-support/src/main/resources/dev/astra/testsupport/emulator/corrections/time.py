"""Lets all of moto tell the time by the emulator's clock."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import moto.core.utils as utils

from ..world import World


def install(world: World) -> None:
    def utcnow() -> datetime:
        """Naive, as moto's own."""
        return world.timeline.now.replace(tzinfo=None)

    _everywhere(utils.utcnow, utcnow)


def _everywhere(original: Callable[..., Any], replacement: Callable[..., Any]) -> None:
    """Moto's modules import the function by name, so each holds a reference of its own."""
    utils_name = original.__name__
    for name, module in list(sys.modules.items()):
        if name.startswith("moto") and getattr(module, utils_name, None) is original:
            setattr(module, utils_name, replacement)
