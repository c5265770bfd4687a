"""A tag store for services of which moto keeps no tags."""

from __future__ import annotations

from collections import defaultdict

TagList = list[dict[str, str]]


class Tags:
    """Tags by resource ARN."""

    def __init__(self) -> None:
        self._tags: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def put(self, arn: str, tags: dict[str, str]) -> None:
        self._tags[arn].update(tags)

    def put_list(self, arn: str, tags: TagList) -> None:
        self.put(arn, {tag["Key"]: tag["Value"] for tag in tags})

    def remove(self, arn: str, keys: list[str]) -> None:
        for key in keys:
            self._tags[arn].pop(key, None)

    def of(self, arn: str) -> dict[str, str]:
        return dict(self._tags[arn])

    def list_of(self, arn: str) -> TagList:
        return [{"Key": key, "Value": value} for key, value in self._tags[arn].items()]

    def clear(self) -> None:
        self._tags.clear()
