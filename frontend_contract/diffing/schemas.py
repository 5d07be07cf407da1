"""What differs between two schemas, and between all that they contain."""

from collections.abc import Iterator

from frontend_contract.diffing.change import Change
from frontend_contract.diffing.node import Node
from frontend_contract.diffing.null import members, without_null
from frontend_contract.diffing.unions import all_have_fallback, kinds_of, told_by
from frontend_contract.diffing.values import type_changes, types_of, value_changes
from frontend_contract.diffing.walk import Walk


def schema_changes(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    where = new.resolved().place
    (old, had_null), (new, has_null) = without_null(old), without_null(new)
    if has_null and not had_null:
        yield walk.edit("null-added", where, f"{where} may be null now")
    if had_null and not has_null:
        yield walk.edit("null-removed", where, f"{where} can't be null any more")
    if not walk.meets_anew(old, new):
        return
    if members(old) and members(new):
        yield from value_changes(old, new, walk)
    if members(old) or members(new):
        yield from _kinds(old, new, walk)
    else:
        yield from _one_kind(old, new, walk)


def _kinds(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    if told_by(old) and told_by(new) and told_by(old) != told_by(new):
        what = f"The kinds of {new.place} were told apart by `{told_by(old)}`, and are by `{told_by(new)}`"
        yield walk.edit("kind-told-otherwise", new.place, what)
        return
    before, after = kinds_of(old, new)
    for kind in sorted({*before} - {*after}):
        yield walk.edit("kind-removed", old.place, f"the kind `{kind}` of {old.place} is gone")
    with_fallback = walk.is_sent and told_by(new) and all_have_fallback(new)
    for kind in sorted({*after} - {*before}):
        name = "kind-added-with-fallback" if with_fallback else "kind-added"
        yield walk.edit(name, new.place, f"{new.place} has the new kind `{kind}`")
    for kind in sorted({*before} & {*after}):
        yield from schema_changes(before[kind], after[kind], walk)


def _one_kind(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before, after = types_of(old), types_of(new)
    yield from type_changes(old, new, walk)
    if before & after or before == after:
        yield from value_changes(old, new, walk)
        yield from _members(old, new, walk)
        yield from _additional(old, new, walk)
        yield from _items(old, new, walk)


def _members(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before, after = old["properties"] or {}, new["properties"] or {}
    for name in sorted({*before} - {*after}):
        is_lost = walk.is_sent or new["additionalProperties"] is False
        place = old.place.member(name)
        yield walk.edit("property-removed" if is_lost else "property-ignored", place, f"{place} is gone")
    for name in sorted({*after} - {*before}):
        is_demanded = not walk.is_sent and name in (new["required"] or [])
        place = new.place.member(name)
        words = "is new and required" if is_demanded else "is new"
        yield walk.edit("property-required" if is_demanded else "property-added", place, f"{place} {words}")
    yield from _required(old, new, walk)
    for name in sorted({*before} & {*after}):
        places = old.place.member(name), new.place.member(name)
        yield from schema_changes(old.child(before[name], places[0]), new.child(after[name], places[1]), walk)


def _required(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    """Of properties that were there and still are."""
    before, after = {*(old["required"] or [])}, {*(new["required"] or [])}
    for name in sorted(before - after - ({*(old["properties"] or {})} - {*(new["properties"] or {})})):
        place = new.place.member(name)
        yield walk.edit("property-optional", place, f"{place} is no longer required")
    for name in sorted(after - before - ({*(new["properties"] or {})} - {*(old["properties"] or {})})):
        place = new.place.member(name)
        yield walk.edit("property-required", place, f"{place} is required now")


def _additional(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    """Properties that are not listed: none, some of one schema (a map), or any."""
    before, after = old["additionalProperties"], new["additionalProperties"]
    if isinstance(before, dict) and after is False and walk.is_sent:
        yield walk.edit("property-removed", old.place, f"what the map {old.place} holds is gone")
    elif before is not False and after is False:
        yield walk.edit("object-closed", new.place, f"{new.place} has no properties any more but those listed")
    elif before is False and after is not False:
        yield walk.edit("object-opened", new.place, f"{new.place} may have properties beside those listed")
    elif isinstance(before, dict) or isinstance(after, dict):
        values = old.child(before, old.place.values()), new.child(after, new.place.values())
        yield from schema_changes(*values, walk)


def _items(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    if old["items"] or new["items"]:
        before, after = old.child(old["items"], old.place.items()), new.child(new["items"], new.place.items())
        yield from schema_changes(before, after, walk)
