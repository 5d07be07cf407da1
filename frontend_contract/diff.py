"""How one version of the contract differs from another, and what that does to apps in use."""

from collections.abc import Iterator
from typing import Any

from frontend_contract.diffing.change import Change, change
from frontend_contract.diffing.node import Node, meaning
from frontend_contract.diffing.operations import operation_changes
from frontend_contract.diffing.place import Place, component
from frontend_contract.diffing.rules import Direction
from frontend_contract.diffing.schemas import schema_changes
from frontend_contract.diffing.walk import Walk

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Document = dict[str, Any]


def changes(old: Document, new: Document) -> list[Change]:
    """
    Every change between two OpenAPI 3.1 documents, in order of pointer. A component is judged once for each direction
    in which an operation uses it; one that no operation refers to is judged for both, since words may refer to it.
    """
    sent, taken = Walk(Direction.SENT), Walk(Direction.TAKEN)
    found = [*_operations(old, new, sent, taken), *_schemes(old, new), *_other_components(old, new, sent, taken)]
    return sorted(dict.fromkeys(found), key=lambda change: (change.pointer, change.rule))


def _operations(old: Document, new: Document, sent: Walk, taken: Walk) -> Iterator[Change]:
    before, after = _by_address(old), _by_address(new)
    for address, operation in before.items():
        if address in after:
            yield from operation_changes(operation, after[address], sent, taken)
        else:
            yield change("operation-removed", operation.place, f"{address} is gone")
    for address, operation in after.items():
        if address not in before:
            yield change("operation-added", operation.place, f"{address} is new")


def _by_address(document: Document) -> dict[str, Node]:
    """Operations by method and path."""
    found = {}
    for path, item in document.get("paths", {}).items():
        for method in (name for name in _METHODS if name in item):
            address = f"{method.upper()} {path}"
            found[address] = Node(document, item[method], Place("/paths", address).into(path, method))
    return found


def _schemes(old: Document, new: Document) -> Iterator[Change]:
    """How a way to sign in works. Which ways there are is the operations' affair."""
    before, after = (_components(document, "securitySchemes") for document in (old, new))
    for name in sorted({*before} & {*after}):
        if meaning(before[name]) != meaning(after[name]):
            place = Place("/components/securitySchemes", name).into(name)
            yield change("sign-in-changed", place, f"the way to sign in `{name}` works differently")


def _other_components(old: Document, new: Document, sent: Walk, taken: Walk) -> Iterator[Change]:
    """Those that no operation has led to in both documents."""
    before, after = (_components(document, "schemas") for document in (old, new))
    met = sent.met | taken.met
    for name, schema in before.items():
        place = component(name)
        if name not in after:
            if not _is_referred_to(name, old):
                yield change("component-removed", place, f"{name} is gone")
        elif (place.pointer, place.pointer) not in met:
            for walk in (sent, taken):
                yield from schema_changes(Node(old, schema, place), Node(new, after[name], place), walk)


def _components(document: Document, kind: str) -> dict[str, Any]:
    return document.get("components", {}).get(kind, {})


def _is_referred_to(name: str, value: Any) -> bool:
    if isinstance(value, dict):
        return value.get("$ref") == f"#/components/schemas/{name}" or _is_referred_to(name, list(value.values()))
    return isinstance(value, list) and any(_is_referred_to(name, item) for item in value)
