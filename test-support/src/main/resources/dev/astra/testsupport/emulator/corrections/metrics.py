"""CloudWatch: percentiles, dimensions in any order, and metrics told apart by their namespace."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from moto.cloudwatch.models import CloudWatchBackend, Dimension, MetricAggregatedDatum, Statistics

from .patching import AwsError, replacing

_PERCENTILE = re.compile(r"p(\d{1,2}(?:\.\d+)?|100)")
_PLAIN = frozenset({"SampleCount", "Average", "Sum", "Minimum", "Maximum"})


@replacing(Dimension, "__lt__")
def before(_original: Callable[..., bool], self: Dimension, other: Dimension) -> bool:
    return (self.name or "", self.value or "") < (other.name or "", other.value or "")


@replacing(Statistics)
def get_statistics_for_type(original: Callable[..., Any], self: Statistics, stat: str) -> Any:
    percentile = _PERCENTILE.fullmatch(stat)
    return _percentile(self, float(percentile[1])) if percentile else original(self, stat)


def _percentile(statistics: Statistics, percent: float) -> float:
    """By nearest rank. CloudWatch cannot tell one from a set of statistics unless all its values are the same."""
    values = list(statistics.metric_single_values_list)
    for datum in statistics.metric_data:
        if isinstance(datum, MetricAggregatedDatum):
            if datum.min != datum.max:
                raise NotImplementedError("a percentile of a set of statistics")
            values.extend([datum.max] * int(datum.sample_count))
    values.sort()
    return values[max(0, math.ceil(percent / 100 * len(values)) - 1)]


@replacing(CloudWatchBackend)
def get_metric_data(
    original: Callable[..., Any], self: CloudWatchBackend, queries: list[dict[str, Any]], *others: Any, **named: Any
) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = []
    everything = self.metric_data
    for query in queries:
        stat = query.get("MetricStat")
        if stat is None:
            raise NotImplementedError("metric expressions beside statistics")
        _require_valid(stat)
        self.metric_data = [datum for datum in everything if datum.namespace == stat["Metric"]["Namespace"]]
        try:
            answers.extend(original(self, [query], *others, **named))
        finally:
            self.metric_data = everything
    return answers


def _require_valid(stat: dict[str, Any]) -> None:
    if stat["Stat"] not in _PLAIN and not _PERCENTILE.fullmatch(stat["Stat"]):
        raise AwsError("ValidationError", f"Unknown statistic {stat['Stat']}", 400)
    if int(stat["Period"]) % 60 != 0:
        raise AwsError("ValidationError", f"Period {stat['Period']} is not a multiple of 60", 400)
