"""EC2 managed prefix lists: names that stay, versions that must be right, and room that ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moto.ec2.models.managed_prefixes import ManagedPrefixListBackend

from .patching import AwsError, replacing


@replacing(ManagedPrefixListBackend)
def modify_managed_prefix_list(
    _: Callable[..., Any],
    self: ManagedPrefixListBackend,
    add_entry: list[dict[str, str]],
    remove_entry: list[dict[str, str]],
    prefix_list_id: str | None = None,
    current_version: Any = None,
    prefix_list_name: str | None = None,
) -> Any:
    prefix_list = self.managed_prefix_lists.get(prefix_list_id or "")
    if prefix_list is None:
        raise AwsError("InvalidPrefixListID.NotFound", f"The prefix list ID '{prefix_list_id}' does not exist.")
    if current_version is not None and int(current_version) != prefix_list.version:
        message = f"The prefix list has the incorrect version number: {current_version}, not {prefix_list.version}."
        raise AwsError("PrefixListVersionMismatch", message)
    if prefix_list_name:
        prefix_list.prefix_list_name = prefix_list_name
    changed = {entry["Cidr"] for entry in [*remove_entry, *add_entry]}
    entries = [entry for entry in prefix_list.entries.get(prefix_list.version) or [] if entry["Cidr"] not in changed]
    entries += add_entry
    if prefix_list.max_entries is not None and len(entries) > int(prefix_list.max_entries):
        raise AwsError("PrefixListMaxEntriesExceeded", "You've reached the maximum number of entries for the list.")
    if changed:
        prefix_list.version = (prefix_list.version or 0) + 1
        prefix_list.entries[prefix_list.version] = entries
    prefix_list.state = "modify-complete"
    return prefix_list
