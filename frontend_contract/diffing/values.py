"""Changes of a single value: its type, what it may be, its form and its limits."""

from collections.abc import Iterator
from math import inf
from typing import Any

from frontend_contract.diffing.change import Change, listed
from frontend_contract.diffing.node import ANNOTATIONS, Node, meaning
from frontend_contract.diffing.walk import Walk

#: Limits with what holds where they are not given.
_LEAST = {
    **dict.fromkeys(("minimum", "exclusiveMinimum"), -inf),
    **dict.fromkeys(("minLength", "minItems", "minProperties", "uniqueItems"), 0),
}
_MOST = dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), inf)
#: Keywords that a rule looks at, or that say nothing to an app.
KNOWN = {
    *_LEAST, *_MOST, *ANNOTATIONS, "$ref", "type", "enum", "const", "format", "pattern", "oneOf", "anyOf",
    "discriminator", "properties", "required", "additionalProperties", "items",
}  # fmt: skip


def types_of(node: Node) -> frozenset[str]:
    """The JSON types that are allowed; none: any. A number may be whole."""
    declared = node["type"] or ("object" if node["properties"] else [])
    types = frozenset([declared] if isinstance(declared, str) else declared)
    return types | {"integer"} if "number" in types else types


def type_changes(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before, after = types_of(old), types_of(new)
    if before and after and not before & after:
        yield walk.edit("type-changed", new.place, f"{new.place} was {listed(before)} and is {listed(after)}")
        return
    if after - before if before and after else before and not after:
        yield walk.edit("type-widened", new.place, f"{new.place} may be {listed(after - before) or 'anything'} now")
    if before - after if before and after else after and not before:
        yield walk.edit("type-narrowed", new.place, f"{new.place} can only be {listed(after)} now")


def value_changes(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    """All but the type."""
    yield from _listed_values(old, new, walk)
    yield from _format(old, new, walk)
    yield from _pattern(old, new, walk)
    yield from _limits(old, new, walk)
    yield from _unknown_keywords(old, new, walk)


def _values(node: Node) -> list[Any] | None:
    """What it may be, if that is listed. Whether null is among it is another question."""
    if "const" in node.value:
        return [node["const"]]
    return None if node["enum"] is None else [value for value in node["enum"] if value is not None]


def _listed_values(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before, after = _values(old), _values(new)
    if before is None or after is None:
        if before is not None:
            yield walk.edit("value-added", new.place, f"{new.place} is no longer one of {listed(before)}")
        elif after is not None:
            yield walk.edit("value-removed", new.place, f"{new.place} can only be {listed(after)} now")
        return
    added = [value for value in after if value not in before]
    removed = [value for value in before if value not in after]
    if before and len(removed) == len(before):
        yield walk.edit("value-changed", new.place, f"{new.place} was {listed(before)} and is {listed(after)}")
        return
    if added:
        yield walk.edit("value-added", new.place, f"{new.place} may be {listed(added)} now")
    if removed:
        yield walk.edit("value-removed", new.place, f"{new.place} can't be {listed(removed)} any more")


def _format(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    """A format is a narrower type."""
    before, after = old["format"], new["format"]
    if before == after:
        return
    name = "type-widened" if not after else "type-narrowed" if not before else "type-changed"
    what = f"{new.place} has the format `{after}` now" if after else f"{new.place} no longer has the format `{before}`"
    yield walk.edit(name, new.place, what)


def _pattern(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before, after = old["pattern"], new["pattern"]
    if before == after:
        return
    name = "bound-loosened" if not after else "bound-tightened" if not before else "pattern-changed"
    what = f"{new.place} has the pattern `{after}` now" if after else f"{new.place} no longer has a pattern"
    yield walk.edit(name, new.place, what)


def _limits(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    for keyword, missing in {**_LEAST, **_MOST}.items():
        before, after = old.value.get(keyword, missing), new.value.get(keyword, missing)
        if before == after:
            continue
        looser = after < before if keyword in _LEAST else after > before
        was, now = old.value.get(keyword, "not set"), new.value.get(keyword, "not set")
        name = "bound-loosened" if looser else "bound-tightened"
        yield walk.edit(name, new.place, f"`{keyword}` of {new.place} was {was} and is {now}")


def _unknown_keywords(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    for keyword in sorted({*old.value, *new.value} - KNOWN):
        if not keyword.startswith("x-") and meaning(old[keyword]) != meaning(new[keyword]):
            yield walk.edit("keyword-unknown", new.place, f"`{keyword}` of {new.place} has changed")
