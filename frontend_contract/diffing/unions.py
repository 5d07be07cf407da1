"""Changes of which kinds there are where a value is one of several."""

from frontend_contract.diffing.node import Node
from frontend_contract.diffing.null import members
from frontend_contract.diffing.values import types_of

Kinds = dict[str, Node]


def told_by(node: Node) -> str | None:
    """The property that tells the kinds apart, if there is one."""
    return (node["discriminator"] or {}).get("propertyName")


def kinds_of(old: Node, new: Node) -> tuple[Kinds, Kinds]:
    """Both unions' members by names that mean the same in both. What is no union is one with a single member."""
    if _mapping(old) and _mapping(new):
        return _by_mapping(old), _by_mapping(new)
    return _by_component(old), _by_component(new)


def all_have_fallback(union: Node) -> bool:
    """Whether an app that does not know one of its kinds finds a text to show."""
    return all("fallback" in (member.resolved()["required"] or []) for member in members(union))


def _mapping(node: Node) -> dict[str, str]:
    return (node["discriminator"] or {}).get("mapping") or {}


def _by_mapping(node: Node) -> Kinds:
    mapping = _mapping(node).items()
    return {kind: node.child({"$ref": reference}, node.place) for kind, reference in mapping}


def _by_component(node: Node) -> Kinds:
    """By the name of its component; what has none, by its type."""
    kinds: Kinds = {}
    for member in members(node) or [node]:
        target = member.resolved()
        is_component = target.place.pointer.startswith("/components/") and target.place.pointer.count("/") == 3
        name = target.place.owner if is_component else " or ".join(sorted(types_of(target))) or "anything"
        kinds[_free(name, kinds)] = member
    return kinds


def _free(name: str, taken: Kinds) -> str:
    while name in taken:
        name += " (another)"
    return name
