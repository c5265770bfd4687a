"""Budgets: tags, updates, and the subscribers of a notification."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.budgets.responses import BudgetsResponse
from moto.core.responses import ActionResult, EmptyResult

from ..world import World
from .patching import adding, replacing
from .tags import Tags


def install(world: World) -> None:
    tags = Tags()
    world.on_reset(tags.clear)

    @adding(BudgetsResponse)
    def list_tags_for_resource(self: BudgetsResponse) -> ActionResult:
        return ActionResult({"ResourceTags": tags.list_of(self._get_param("ResourceARN"))})

    @adding(BudgetsResponse)
    def tag_resource(self: BudgetsResponse) -> ActionResult:
        tags.put_list(self._get_param("ResourceARN"), self._get_param("ResourceTags"))
        return EmptyResult()

    @adding(BudgetsResponse)
    def untag_resource(self: BudgetsResponse) -> ActionResult:
        tags.remove(self._get_param("ResourceARN"), self._get_param("ResourceTagKeys"))
        return EmptyResult()

    @replacing(BudgetsResponse)
    def create_budget(original: Callable[..., str], self: BudgetsResponse) -> Any:
        answer = original(self)
        account, name = self._get_param("AccountId"), self._get_param("Budget")["BudgetName"]
        tags.put_list(f"arn:aws:budgets::{account}:budget/{name}", self._get_param("ResourceTags", []))
        return answer


@adding(BudgetsResponse)
def update_budget(self: BudgetsResponse) -> ActionResult:
    new = self._get_param("NewBudget")
    self.backend.budgets[self._get_param("AccountId")][new["BudgetName"]].budget.update(new)
    return EmptyResult()


@adding(BudgetsResponse)
def describe_subscribers_for_notification(self: BudgetsResponse) -> ActionResult:
    budget = self.backend.budgets[self._get_param("AccountId")][self._get_param("BudgetName")]
    wanted = self._get_param("Notification")
    for notification in budget.notifications:
        if _same(notification.details, wanted):
            return ActionResult({"Subscribers": notification.subscribers})
    return ActionResult({"Subscribers": []})


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    names = ("ComparisonOperator", "NotificationType")
    return all(one.get(name) == other.get(name) for name in names) and float(one["Threshold"]) == float(
        other["Threshold"]
    )
