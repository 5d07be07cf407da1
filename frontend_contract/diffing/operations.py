"""What differs between two versions of one operation: parameters, body, answers and who may call it."""

from collections.abc import Iterator

from frontend_contract.diffing.change import Change, change
from frontend_contract.diffing.node import Node
from frontend_contract.diffing.schemas import schema_changes
from frontend_contract.diffing.walk import Walk

_STYLE = ("style", "explode", "allowReserved")


def operation_changes(old: Node, new: Node, sent: Walk, taken: Walk) -> Iterator[Change]:
    if old["operationId"] != new["operationId"]:
        what = f"the operationId of {new.place} was `{old['operationId']}` and is `{new['operationId']}`"
        yield change("operation-renamed", new.place, what)
    yield from _parameters(old, new, taken)
    yield from _body(old, new, taken)
    yield from _statuses(old, new, sent)
    yield from _ways_in(old, new)


def _parameters(old: Node, new: Node, taken: Walk) -> Iterator[Change]:
    before, after = _by_name(old), _by_name(new)
    for name, parameter in before.items():
        if name not in after:
            yield change("parameter-removed", parameter.place, f"{parameter.place} is gone")
    for name, parameter in after.items():
        if name in before:
            yield from _parameter(before[name], parameter, taken)
        elif parameter["required"]:
            yield change("parameter-required", parameter.place, f"{parameter.place} is new and required")
        else:
            yield change("parameter-added", parameter.place, f"{parameter.place} is new")


def _by_name(operation: Node) -> dict[tuple[str, str], Node]:
    found = {}
    for index, value in enumerate(operation["parameters"] or []):
        parameter = operation.child(value, operation.place).resolved()
        place = operation.place.part(f"the parameter `{parameter['name']}`", "parameters", index)
        found[parameter["in"], parameter["name"]] = operation.child(parameter.value, place)
    return found


def _parameter(old: Node, new: Node, taken: Walk) -> Iterator[Change]:
    if new["required"] and not old["required"]:
        yield change("parameter-required", new.place, f"{new.place} is required now")
    if old["required"] and not new["required"]:
        yield change("parameter-optional", new.place, f"{new.place} is no longer required")
    if any(old[keyword] != new[keyword] for keyword in _STYLE):
        yield change("parameter-restyled", new.place, f"{new.place} is written in another way")
    yield from _schemas(old, new, taken)


def _body(old: Node, new: Node, taken: Walk) -> Iterator[Change]:
    before = old.child(old["requestBody"], old.place.part("the body", "requestBody")).resolved()
    after = new.child(new["requestBody"], new.place.part("the body", "requestBody")).resolved()
    if before.value and not after.value:
        yield change("body-removed", before.place, f"{before.place} is gone")
    elif after["required"] and not before["required"]:
        yield change("body-required", after.place, f"{after.place} is required now")
    elif after.value and not before.value:
        yield change("body-added", after.place, f"{after.place} is new")
    elif before["required"] and not after["required"]:
        yield change("body-optional", after.place, f"{after.place} is no longer required")
    if before.value and after.value:
        yield from _media_types(before, after, taken)


def _statuses(old: Node, new: Node, sent: Walk) -> Iterator[Change]:
    before, after = _by_key(old, "responses", "answer"), _by_key(new, "responses", "answer")
    yield from _gone_and_new("status", before, after)
    for status in sorted({*before} & {*after}):
        was, now = before[status].resolved(), after[status].resolved()
        yield from _media_types(was, now, sent)
        headers = _by_key(was, "headers", "header"), _by_key(now, "headers", "header")
        yield from _gone_and_new("header", *headers)
        for name in sorted({*headers[0]} & {*headers[1]}):
            yield from _schemas(headers[0][name], headers[1][name], sent)


def _media_types(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    """With the schema of each."""
    before, after = _by_key(old, "content", ""), _by_key(new, "content", "")
    for name in sorted({*before} - {*after}):
        yield change(f"media-type-no-longer-{walk.direction}", before[name].place, f"{name} of {old.place} is gone")
    for name in sorted({*after} - {*before}):
        yield change(f"media-type-{walk.direction}", after[name].place, f"{new.place} also comes as {name}")
    for name in sorted({*before} & {*after}):
        yield from _schemas(before[name], after[name], walk)


def _ways_in(old: Node, new: Node) -> Iterator[Change]:
    """`{}` among them is to come without signing in; whoever may do that loses nothing with the others."""
    before, after = _security(old), _security(new)
    if before - after and "" not in after:
        what = f"{new.place} was open to {_ways(before)}, and is to {_ways(after)}"
        yield change("sign-in-narrowed", new.place, what)
    if after - before and "" not in before:
        yield change("sign-in-widened", new.place, f"{new.place} is also open to {_ways(after - before)}")


def _security(operation: Node) -> set[str]:
    ways = operation.value.get("security", operation.document.get("security", []))
    return {" and ".join(sorted(way)) for way in ways} or {""}


def _ways(ways: set[str]) -> str:
    return ", ".join(sorted(f"`{way}`" if way else "everybody" for way in ways))


def _gone_and_new(kind: str, before: dict[str, Node], after: dict[str, Node]) -> Iterator[Change]:
    for name in sorted({*before} - {*after}):
        yield change(f"{kind}-removed", before[name].place, f"{before[name].place} is gone")
    for name in sorted({*after} - {*before}):
        yield change(f"{kind}-added", after[name].place, f"{after[name].place} is new")


def _by_key(node: Node, keyword: str, word: str) -> dict[str, Node]:
    """The members of `keyword`; `word` says what they are, where their owner's name does not do."""
    found = {}
    for name, value in (node[keyword] or {}).items():
        place = node.place.part(f"the {word} {name}", keyword, name) if word else node.place.into(keyword, name)
        found[name] = node.child(value, place)
    return found


def _schemas(old: Node, new: Node, walk: Walk) -> Iterator[Change]:
    before = old.child(old["schema"], old.place.into("schema"))
    yield from schema_changes(before, new.child(new["schema"], new.place.into("schema")), walk)
