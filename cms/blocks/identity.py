"""Ids of blocks, also of those that code wrote as raw JSON without any."""

import uuid
from functools import singledispatch
from typing import Any

from wagtail import blocks


@singledispatch
def with_ids(block: blocks.Block, raw: Any) -> Any:
    """The same raw value of `block`, in which every block within, however deep, has an id."""
    return raw


@with_ids.register(blocks.BaseStructBlock)
def _(block, raw):
    if not isinstance(raw, dict):
        return raw
    known = block.child_blocks
    return {name: with_ids(known[name], member) if name in known else member for name, member in raw.items()}


@with_ids.register(blocks.BaseStreamBlock)
def _(block, raw):
    return [_identified(item, block.child_blocks.get(item["type"])) for item in raw or []]


@with_ids.register(blocks.ListBlock)
def _(block, raw):
    return [_identified(_as_item(item), block.child_block) for item in raw or []]


def _as_item(item: Any) -> dict[str, Any]:
    """
    Wagtail takes an item of a list for a block only if it has an id; without one, `type` and `value` themselves
    would pass for what the item holds.
    """
    has_form = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    return item if has_form else {"type": "item", "value": item}


def _identified(item: dict[str, Any], block: blocks.Block | None) -> dict[str, Any]:
    value = with_ids(block, item["value"]) if block else item["value"]
    return {**item, "value": value, "id": item.get("id") or str(uuid.uuid4())}
