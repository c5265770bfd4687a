"""Cost Explorer: sums over costs that tests make up, one amount per day, service, account and set of tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from moto.ce.responses import CostExplorerResponse
from moto.core.responses import ActionResult

from ..commands import Parameters, Rows
from ..world import World
from .patching import replacing


@dataclass(frozen=True)
class _Cost:
    day: date
    service: str
    account: str
    amount: Decimal
    tags: dict[str, str]

    def dimension(self, name: str) -> str:
        return {"SERVICE": self.service, "LINKED_ACCOUNT": self.account}.get(name, "")


class _Costs:
    def __init__(self) -> None:
        self.all: list[_Cost] = []

    def add(self, parameters: Parameters) -> Rows | None:
        tags = dict(pair.split("=", 1) for pair in parameters.get("tags", "").split(",") if pair)
        day, amount = date.fromisoformat(parameters["day"]), Decimal(parameters["amount"])
        self.all.append(_Cost(day, parameters["service"], parameters["account"], amount, tags))
        return None


def install(world: World) -> None:
    costs = _Costs()
    world.on_reset(costs.all.clear)
    world.commands.add("costs/add", costs.add)

    @replacing(CostExplorerResponse)
    def get_cost_and_usage(_: Callable[..., Any], self: CostExplorerResponse) -> ActionResult:
        span = self._get_param("TimePeriod")
        begin, end = date.fromisoformat(span["Start"][:10]), date.fromisoformat(span["End"][:10])
        wanted = [cost for cost in costs.all if _passes(cost, self._get_param("Filter"))]
        groups, metrics = self._get_param("GroupBy", []), self._get_param("Metrics", [])
        results = [
            _result(first, last, [cost for cost in wanted if first <= cost.day < last], groups, metrics)
            for first, last in _periods(begin, end, self._get_param("Granularity"))
        ]
        return ActionResult({"ResultsByTime": results, "GroupDefinitions": groups, "DimensionValueAttributes": []})


def _periods(begin: date, end: date, granularity: str) -> Iterator[tuple[date, date]]:
    while begin < end:
        if granularity == "DAILY":
            following = begin + timedelta(days=1)
        else:
            following = (begin.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield begin, min(following, end)
        begin = following


def _result(
    first: date, last: date, costs: list[_Cost], groups: list[dict[str, str]], metrics: list[str]
) -> dict[str, Any]:
    result: dict[str, Any] = {"TimePeriod": {"Start": str(first), "End": str(last)}, "Estimated": False, "Groups": []}
    if not groups:
        return {**result, "Total": _metrics(costs, metrics)}
    by_key: defaultdict[tuple[str, ...], list[_Cost]] = defaultdict(list)
    for cost in costs:
        by_key[tuple(_key(cost, group) for group in groups)].append(cost)
    shown = [{"Keys": list(key), "Metrics": _metrics(by_key[key], metrics)} for key in sorted(by_key)]
    return {**result, "Total": {}, "Groups": shown}


def _key(cost: _Cost, group: dict[str, str]) -> str:
    if group["Type"] == "TAG":
        return f"{group['Key']}${cost.tags.get(group['Key'], '')}"
    return cost.dimension(group["Key"])


def _metrics(costs: list[_Cost], metrics: list[str]) -> dict[str, dict[str, str]]:
    total = sum((cost.amount for cost in costs), Decimal(0))
    return {metric: {"Amount": str(total), "Unit": "USD"} for metric in metrics}


def _passes(cost: _Cost, rule: dict[str, Any] | None) -> bool:
    if not rule:
        return True
    if "And" in rule:
        return all(_passes(cost, part) for part in rule["And"])
    if "Or" in rule:
        return any(_passes(cost, part) for part in rule["Or"])
    if "Not" in rule:
        return not _passes(cost, rule["Not"])
    if "Tags" in rule:
        return cost.tags.get(rule["Tags"]["Key"], "") in rule["Tags"]["Values"]
    return cost.dimension(rule["Dimensions"]["Key"]) in rule["Dimensions"]["Values"]
