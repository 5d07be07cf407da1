"""An item that holds what no JSON may hold here: the others of its batch are none the worse. Pure rules."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cms.json_parts import NotInPartsError, elements, members
from cms.strict_json import BadJSONError, read_json

#: How deep an item stands in a batch.
_DEPTH = 2
_DEEPEST_KEPT = 50


@dataclass(frozen=True)
class Faulty:
    """`body` is what can be kept of it, and `fault` says what is wrong, without quoting it."""

    body: Any
    fault: str


def read_batch(body: bytes) -> Any:
    """
    The value of a batch. If something in `items` may not be sent, those that it is in are `Faulty`. Raises BadJSONError
    for what is wrong elsewhere, or where nobody can say in which item it is.
    """
    try:
        return read_json(body)
    except BadJSONError as error:
        try:
            return _in_parts(members(body))
        except NotInPartsError:
            raise error from None


def _in_parts(parts: dict[str, bytes]) -> dict[str, Any]:
    if "items" not in parts:
        raise NotInPartsError
    rest = {name: read_json(text, pointer=f"/{name}", depth=1) for name, text in parts.items() if name != "items"}
    return {**rest, "items": list(_items(elements(parts["items"])))}


def _items(texts: list[bytes]) -> Iterator[Any]:
    for text in texts:
        try:
            yield read_json(text, depth=_DEPTH)
        except BadJSONError as error:
            yield Faulty(kept(text), str(error))


def kept(text: bytes) -> Any:
    """What can be kept of an item that can't be read: each member as far as it can be, or else as it stands there."""
    try:
        return {name: _readable(member) for name, member in members(text).items()}
    except NotInPartsError:
        return {"unreadable": _as_text(text)}


def _readable(text: bytes) -> Any:
    try:
        return _clean(json.loads(text), 0)
    except (ValueError, RecursionError):
        return _as_text(text)


def _clean(value: Any, depth: int) -> Any:
    """The same, with numbers out of range as text, and halves of characters and NUL as JSON writes them."""
    if depth > _DEEPEST_KEPT:
        raise RecursionError
    if isinstance(value, dict):
        return {_text(name): _clean(member, depth + 1) for name, member in value.items()}
    if isinstance(value, list):
        return [_clean(member, depth + 1) for member in value]
    if isinstance(value, int | float) and not abs(value) <= 2**53:
        return str(value)
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")


def _as_text(text: bytes) -> str:
    return text.decode("utf-8", "backslashreplace").replace("\0", "\\u0000")
