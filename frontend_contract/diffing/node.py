"""A piece of a document together with where it stands; references are followed from here."""

from dataclasses import dataclass, replace
from typing import Any

from frontend_contract.diffing.place import Place, component

#: Keywords that speak to people, or to whoever generates a client. A change of them changes nothing for an app.
ANNOTATIONS = frozenset(
    {"title", "summary", "description", "example", "examples", "deprecated", "externalDocs", "tags", "$comment"}
)


@dataclass(frozen=True)
class Node:
    document: dict[str, Any]
    value: dict[str, Any]
    place: Place

    def __getitem__(self, keyword: str) -> Any:
        """The value of a keyword; None if it is not there."""
        return self.value.get(keyword)

    def child(self, value: Any, place: Place) -> "Node":
        return Node(self.document, value if isinstance(value, dict) else {}, place)

    def resolved(self) -> "Node":
        """What a reference leads to. Where it has keywords beside it, both hold, and it stays where it is."""
        node, followed = self, set()
        while (reference := node["$ref"]) and reference not in followed:
            followed.add(reference)
            beside = {name: value for name, value in node.value.items() if name not in ANNOTATIONS | {"$ref"}}
            target = node._at(reference)
            node = replace(node, value={**target.value, **beside}) if beside else target
        return node

    def _at(self, reference: str) -> "Node":
        value: Any = self.document
        steps = reference.removeprefix("#/").split("/")
        for step in steps:
            value = value[step.replace("~1", "/").replace("~0", "~")]
        return self.child(value, component(steps[-1]) if "schemas" in steps else self.place)


def meaning(value: Any) -> Any:
    """The same without annotations, to tell whether anything but words has changed."""
    if isinstance(value, list):
        return [meaning(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: {key: meaning(schema) for key, schema in member.items()} if name == "properties" else meaning(member)
        for name, member in value.items()
        if name not in ANNOTATIONS and not name.startswith("x-")
    }
