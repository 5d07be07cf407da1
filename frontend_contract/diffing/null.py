"""Whether null is allowed, however that is written, and the schema of what else is allowed."""

from dataclasses import replace

from frontend_contract.diffing.node import Node

_UNIONS = ("oneOf", "anyOf")


def without_null(node: Node) -> tuple[Node, bool]:
    """The schema for all but null, and whether null is allowed beside it."""
    node = node.resolved()
    types = node["type"]
    if isinstance(types, list) and "null" in types and len(types) > 1:
        return replace(node, value={**node.value, "type": [kind for kind in types if kind != "null"]}), True
    for keyword in _UNIONS:
        if {"type": "null"} in (node[keyword] or []):
            return _without_null_member(node, keyword), True
    return node, False


def _without_null_member(node: Node, keyword: str) -> Node:
    """Where one member is left, it is as if it stood there alone."""
    others = [(index, member) for index, member in enumerate(node[keyword]) if member != {"type": "null"}]
    if len(others) == 1:
        index, member = others[0]
        return without_null(node.child(member, node.place.into(keyword, index)))[0]
    return replace(node, value={**node.value, keyword: [member for _, member in others]})


def members(node: Node) -> list[Node]:
    """The members of a union; none if it is not one."""
    for keyword in _UNIONS:
        if node[keyword]:
            places = (node.place.into(keyword, index) for index in range(len(node[keyword])))
            return [node.child(member, place) for member, place in zip(node[keyword], places, strict=True)]
    return []
