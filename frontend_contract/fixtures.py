"""
Golden fixtures: what a client must be able to show. Each example of a block or question as it is in a new draft
(empty), where an editor wrote a lot (long), and in a language that runs from right to left. Pure rules.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Schema = Mapping[str, Any]
_LONG = (
    "When somebody tells you that something you said has hurt them, it is tempting to explain what you meant. "
    "Listen first, and stay, also when it is uncomfortable: Antidiskriminierungsbeauftragtenvertretungsregelung."
)
_RIGHT_TO_LEFT = "لنتحدث عن العرق في العمل (2026)"
_MANY = 12
#: Members that are read by programs, although their schema says no more than “string”.
_MACHINE = {
    "embed_url", "etag", "filename", "gap", "id", "key", "language", "leads_to", "locale", "measure", "media_type",
    "path", "placeholder", "provider", "type", "url",
}  # fmt: skip


@dataclass(frozen=True)
class Variant:
    """How to make one: from a text and from a list, and whether what may be missing is."""

    text: Callable[[str], str]
    items: Callable[[list[Any]], list[Any]]
    is_bare: bool = False


def _many(items: list[Any]) -> list[Any]:
    """The same items over and over, each with an id of its own where they have one."""
    return [_again(items[at % len(items)], at // len(items)) for at in range(_MANY)] if items else []


def _again(item: Any, turn: int) -> Any:
    if turn == 0 or not (isinstance(item, dict) and "id" in item):
        return item
    return {**item, "id": str(uuid5(NAMESPACE_URL, f"{item['id']}/{turn}"))}


VARIANTS = {
    "empty": Variant(text=lambda text: "", items=lambda items: [], is_bare=True),
    "long": Variant(text=lambda text: _LONG, items=_many),
    "right_to_left": Variant(text=lambda text: _RIGHT_TO_LEFT, items=list),
}
UNKNOWN = {
    "blocks/unknown": {"type": "hologram", "id": "00000000-0000-4000-8000-000000000001", "fallback": "Two hands meet."},
    "questions/unknown": {
        "type": "hologram",
        "id": "00000000-0000-4000-8000-000000000001",
        "prompt": "<p>Which way do the hands turn?</p>",
        "image": None,
        "points": 1,
        "seen_by": "only_you_and_counts",
        "language": None,
    },
}


def fixtures(name: str, component: str, example: Any, components: Mapping[str, Schema]) -> Iterator[tuple[str, Any]]:
    """Path and value of each fixture that is made of an example."""
    for kind, variant in VARIANTS.items():
        yield f"{name}/{kind}", _varied(example, components[component], variant, components)


def _varied(value: Any, schema: Schema, variant: Variant, components: Mapping[str, Schema]) -> Any:
    schema = _resolved(value, schema, components)
    if value is None or (variant.is_bare and _may_be_null(schema)):
        return None
    schema = _of_value(value, schema, components)
    if isinstance(value, dict):
        known = schema.get("properties", {})
        return {name: _member(name, one, known.get(name, {}), variant, components) for name, one in value.items()}
    if isinstance(value, list):
        within = [_varied(item, schema.get("items", {}), variant, components) for item in value]
        return _within(schema, variant.items(within), within)
    return _text(value, schema, variant) if isinstance(value, str) else value


def _member(name: str, value: Any, schema: Schema, variant: Variant, components: Mapping[str, Schema]) -> Any:
    return value if name in _MACHINE else _varied(value, schema, variant, components)


def _within(schema: Schema, made: list[Any], before: list[Any]) -> list[Any]:
    """As many as the schema allows; as they were, where they have to be more."""
    return made[: schema.get("maxItems", _MANY)] if len(made) >= schema.get("minItems", 0) else before


def _text(value: str, schema: Schema, variant: Variant) -> str:
    if schema.get("format") == "html":
        return f"<p>{words}</p>" if (words := variant.text(value)) else ""
    is_plain = not schema.keys() & {"const", "enum", "format", "pattern"}
    return variant.text(value)[: schema.get("maxLength")] if is_plain else value


def _resolved(value: Any, schema: Schema, components: Mapping[str, Schema]) -> Schema:
    while reference := schema.get("$ref"):
        schema = components[reference.rpartition("/")[2]]
    return schema


def _of_value(value: Any, schema: Schema, components: Mapping[str, Schema]) -> Schema:
    """The member of a union to which a value belongs."""
    if discriminator := schema.get("discriminator"):
        return _resolved(value, {"$ref": discriminator["mapping"][value[discriminator["propertyName"]]]}, components)
    if "oneOf" in schema:
        return _resolved(value, next(one for one in schema["oneOf"] if one.get("type") != "null"), components)
    return schema


def _may_be_null(schema: Schema) -> bool:
    kind = schema.get("type")
    return (isinstance(kind, list) and "null" in kind) or {"type": "null"} in schema.get("oneOf", ())
