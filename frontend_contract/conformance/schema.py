"""
JSON Schema (2020-12), as much of it as the strict schemas of this folder use, so that nothing needs to be installed.
`KEYWORDS` is all that is known; a test holds the generated schemas to it.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from .answers import GENERATED
from .wire import canonical

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value == int(value),
}
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")

Found = Iterator[str]


@cache
def strict(component: str) -> dict[str, Any]:
    """What the server takes and promises to send."""
    return json.loads((GENERATED / f"schemas/strict/{component}.json").read_text(encoding="utf-8"))


def misfits(value: Any, component: str) -> list[str]:
    """One line for each thing that is wrong, with the member that it is about; none if the value fits."""
    return list(breaches(value, strict(component)))


def breaches(value: Any, schema: Any, at: str = "") -> Found:
    """The same, of a schema in hand."""
    for keyword, wanted in schema.items():
        if rule := KEYWORDS.get(keyword):
            yield from rule(value, wanted, at, schema)


def fits(value: Any, schema: Any) -> bool:
    return next(breaches(value, schema), None) is None


def _said(at: str, what: str) -> Found:
    yield f"{at or 'the whole'} {what}"


def _type(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    names = wanted if isinstance(wanted, list) else [wanted]
    if not any(_TYPES[name](value) for name in names):
        yield from _said(at, f"is not of the type {' or '.join(names)}")


def _const(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if canonical(value) != canonical(wanted):
        yield from _said(at, f"is not {wanted!r}")


def _enum(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if canonical(value) not in map(canonical, wanted):
        yield from _said(at, f"is none of {', '.join(map(str, wanted))}")


def _properties(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    for name in wanted.keys() & value.keys() if isinstance(value, dict) else ():
        yield from breaches(value[name], wanted[name], f"{at}/{name}")


def _additional(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    for name in value.keys() - schema.get("properties", {}).keys() if isinstance(value, dict) else ():
        if wanted is False:
            yield from _said(f"{at}/{name}", "is not known here")
        elif isinstance(wanted, dict):
            yield from breaches(value[name], wanted, f"{at}/{name}")


def _required(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    for name in wanted if isinstance(value, dict) else ():
        if name not in value:
            yield from _said(f"{at}/{name}", "is missing")


def _items(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    for place, item in enumerate(value if isinstance(value, list) else ()):
        yield from breaches(item, wanted, f"{at}/{place}")


def _unique(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if wanted and isinstance(value, list) and len({canonical(item) for item in value}) < len(value):
        yield from _said(at, "holds something twice")


def _bound(kind: str, measure: Callable[[Any], Any], breaks: Callable[[Any, Any], bool], what: str) -> Any:
    def rule(value: Any, wanted: Any, at: str, schema: Any) -> Found:
        if _TYPES[kind](value) and breaks(measure(value), wanted):
            yield from _said(at, f"{what} {wanted}")

    return rule


def _pattern(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if isinstance(value, str) and not re.search(wanted, value):
        yield from _said(at, f"does not fit the pattern {wanted}")


def _format(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if isinstance(value, str) and wanted in _FORMATS and not _FORMATS[wanted](value):
        yield from _said(at, f"is no {wanted}: {value[:60]!r}")


def _is_uuid(value: str) -> bool:
    return _UUID.fullmatch(value) is not None and bool(UUID(value))


def _is_time(value: str) -> bool:
    try:
        return _TIME.fullmatch(value) is not None and bool(datetime.fromisoformat(value.upper()))
    except ValueError:
        return False


_FORMATS: dict[str, Callable[[str], bool]] = {
    "uuid": _is_uuid,
    "date-time": _is_time,
    "uri": lambda value: bool(urlsplit(value).scheme),
}


def _refers(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    yield from breaches(value, strict(wanted.removesuffix(".json").rpartition("/")[2]), at)


def _all(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    for one in wanted:
        yield from breaches(value, one, at)


def _any(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if not any(fits(value, one) for one in wanted):
        yield from _said(at, "fits none of what it may be")


def _one(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    if sum(fits(value, one) for one in wanted) != 1:
        yield from _said(at, "does not fit exactly one of what it may be")


def _if(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    yield from breaches(value, schema.get("then" if fits(value, wanted) else "else", {}), at)


def _nothing(value: Any, wanted: Any, at: str, schema: Any) -> Found:
    """Words, and `then`, which goes with `if`."""
    return iter(())


KEYWORDS: dict[str, Callable[[Any, Any, str, Any], Found]] = {
    "type": _type, "const": _const, "enum": _enum, "properties": _properties, "additionalProperties": _additional,
    "required": _required, "items": _items, "uniqueItems": _unique, "pattern": _pattern, "format": _format,
    "$ref": _refers, "allOf": _all, "anyOf": _any, "oneOf": _one, "if": _if,
    "minimum": _bound("number", lambda value: value, lambda is_, least: is_ < least, "is less than"),
    "maximum": _bound("number", lambda value: value, lambda is_, most: is_ > most, "is more than"),
    "minLength": _bound("string", len, lambda is_, least: is_ < least, "is shorter than"),
    "maxLength": _bound("string", len, lambda is_, most: is_ > most, "is longer than"),
    "minItems": _bound("array", len, lambda is_, least: is_ < least, "has fewer items than"),
    "maxItems": _bound("array", len, lambda is_, most: is_ > most, "has more items than"),
    "maxProperties": _bound("object", len, lambda is_, most: is_ > most, "has more members than"),
    "then": _nothing, "title": _nothing, "description": _nothing, "$schema": _nothing,
}  # fmt: skip
