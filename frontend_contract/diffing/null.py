"""Whether null is allowed, however that is written, and the schema of what else is allowed."""

from dataclasses import replace
from typing import Any

from frontend_contract.diffing.node import Node, meaning

_UNIONS = ("oneOf", "anyOf")


def without_null(node: Node, above: tuple[str, ...] = ()) -> tuple[Node, bool]:
    """The schema for all but null, and whether null is allowed too. `above` are pointers to what holds the node."""
    node = node.resolved()
    types = node["type"]
    if isinstance(types, list) and "null" in types and len(types) > 1:
        return replace(node, value={**node.value, "type": [kind for kind in types if kind != "null"]}), True
    for keyword in _UNIONS:
        if any(_is_null(member) for member in node[keyword] or []) and node.place.pointer not in above:
            return _without_null_member(node, keyword, (*above, node.place.pointer)), True
    return node, False


def _without_null_member(node: Node, keyword: str, above: tuple[str, ...]) -> Node:
    """Where one member is left, it is as if it stood there alone."""
    others = [(index, member) for index, member in enumerate(node[keyword]) if not _is_null(member)]
    if len(others) == 1:
        index, member = others[0]
        return without_null(node.child(member, node.place.into(keyword, index)), above)[0]
    return node


def _is_null(member: dict[str, Any]) -> bool:
    return meaning(member) == {"type": "null"}


def members(node: Node) -> list[Node]:
    """The members of a union but null; none if it is not one."""
    return [
        node.child(member, node.place.into(keyword, index))
        for keyword in _UNIONS
        for index, member in enumerate(node[keyword] or [])
        if not _is_null(member)
    ]
