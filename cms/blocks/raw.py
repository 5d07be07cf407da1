"""Raw values of blocks, completed where code that wrote them, or an older form, left something out."""

import uuid
from functools import singledispatch
from typing import Any

from wagtail import blocks


@singledispatch
def completed(block: blocks.Block, raw: Any) -> Any:
    """
    The same raw value of `block`, in which every block within has an id, however deep, and text that is missing is
    empty: Wagtail gives items without an id a new one at each reading, and wagtail-localize stops at text that is None.
    """
    return raw


@completed.register(blocks.CharBlock)
@completed.register(blocks.TextBlock)
def _(block, raw):
    return "" if raw is None else raw


@completed.register(blocks.BaseStructBlock)
def _(block, raw):
    if not isinstance(raw, dict):
        return raw
    known = block.child_blocks
    return _missing_text(block, raw) | {
        name: completed(known[name], member) if name in known else member for name, member in raw.items()
    }


@completed.register(blocks.BaseStreamBlock)
def _(block, raw):
    return [_identified(item, block.child_blocks.get(item["type"])) for item in raw or []]


@completed.register(blocks.ListBlock)
def _(block, raw):
    return [_identified(_as_item(item), block.child_block) for item in raw or []]


def _missing_text(block: blocks.BaseStructBlock, raw: dict[str, Any]) -> dict[str, str]:
    text = (blocks.CharBlock, blocks.TextBlock)
    missing = {name: child for name, child in block.child_blocks.items() if name not in raw and isinstance(child, text)}
    return {name: "" for name, child in missing.items() if child.get_default() is None}


def _as_item(item: Any) -> dict[str, Any]:
    """
    Wagtail takes an item of a list for a block only if it has an id; without one, `type` and `value` themselves
    would pass for what the item holds.
    """
    has_form = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    return item if has_form else {"type": "item", "value": item}


def _identified(item: dict[str, Any], block: blocks.Block | None) -> dict[str, Any]:
    value = completed(block, item["value"]) if block else item["value"]
    return {**item, "value": value, "id": item.get("id") or str(uuid.uuid4())}
