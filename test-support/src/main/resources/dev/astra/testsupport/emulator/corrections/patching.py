"""How a correction takes effect on a class of moto."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse

Function = TypeVar("Function", bound=Callable[..., Any])


class AwsError(ServiceException):
    """An AWS error raised by a correction. ``status`` is for codes the service's API model does not list."""

    def __init__(self, code: str, message: str, status: int | None = None, **fields: Any) -> None:
        super().__init__(code, message)
        self.status = status
        for name, value in fields.items():
            setattr(self, name, value)


def adding(owner: type, name: str = "") -> Callable[[Function], Function]:
    """Gives the class a method it lacks, by default under the function's own name."""

    def add(function: Function) -> Function:
        method = name or function.__name__
        if hasattr(owner, method):
            raise AssertionError(f"{owner.__name__}.{method} exists: replace it")
        setattr(owner, method, function)
        return function

    return add


def replacing(owner: type, name: str = "") -> Callable[[Function], Function]:
    """Puts the function in place of a method; its first argument is the method it replaces."""

    def replace(function: Function) -> Function:
        method = name or function.__name__
        original = getattr(owner, method)

        @functools.wraps(original)
        def corrected(*arguments: Any, **named: Any) -> Any:
            return function(original, *arguments, **named)

        setattr(owner, method, corrected)
        return function

    return replace


@replacing(BaseResponse, "serialized")
def _with_status(original: Callable[..., Any], self: BaseResponse, result: ActionResult) -> Any:
    status, headers, body = original(self, result)
    error = result.result
    if isinstance(error, AwsError) and error.status is not None:
        status = error.status
    return status, headers, body
