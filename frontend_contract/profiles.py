"""
JSON Schemas (2020-12) of the contract's components, in two profiles. `strict` is what the server promises to send and
takes; `tolerant` is what a client must survive in years to come: members, values and types that it does not know.
Pure rules.
"""

import re
from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_COMPONENT = re.compile(r"#/components/schemas/(\w+)$")


def strict(fragment: Any) -> Any:
    """The same schema, in which an object may hold nothing but the members that it lists."""
    if isinstance(fragment, list):
        return [strict(item) for item in fragment]
    if not isinstance(fragment, dict):
        return fragment
    if isinstance(fragment.get("discriminator"), dict):
        return _by_member(fragment["discriminator"])
    inner = {name: strict(member) for name, member in fragment.items()}
    if fragment.get("type") == "object" and "properties" in fragment:
        inner.setdefault("additionalProperties", False)
    return inner


def tolerant(fragment: Any) -> Any:
    """The same schema, open to members, values and kinds that are not known yet."""
    if isinstance(fragment, list):
        return [tolerant(item) for item in fragment]
    if not isinstance(fragment, dict):
        return fragment
    if isinstance(fragment.get("discriminator"), dict):
        return _open_by_member(fragment["discriminator"])
    return {name: tolerant(member) for name, member in fragment.items() if not _closes(name, member)}


def _closes(name: str, member: Any) -> bool:
    return name == "enum" or (name == "additionalProperties" and member is False)


def _by_member(discriminator: Mapping[str, Any]) -> Schema:
    """A union as one rule for each kind, so that a misfit says what is wrong with it."""
    by, mapping = discriminator["propertyName"], discriminator["mapping"]
    rules = [
        {"if": {"properties": {by: {"const": kind}}}, "then": {"$ref": reference}}
        for kind, reference in mapping.items()
    ]
    return {"type": "object", "required": [by], "properties": {by: {"enum": list(mapping)}}, "allOf": rules}


def _open_by_member(discriminator: Mapping[str, Any]) -> Schema:
    """A block of an unknown type still has its `fallback`; of anything else, no more than the kind is known."""
    closed = _by_member(discriminator)
    by, known = discriminator["propertyName"], list(discriminator["mapping"])
    is_block = all(reference.endswith("Block") for reference in discriminator["mapping"].values())
    rest = {"type": "object", "required": [by, *(["fallback"] if is_block else [])]}
    unknown = {"if": {"not": {"properties": {by: {"enum": known}}}}, "then": rest}
    return {**closed, "properties": {by: {"type": "string"}}, "allOf": [*closed["allOf"], unknown]}


def documents(components: Mapping[str, Schema], *, profile: Any) -> dict[str, Schema]:
    """A schema document for each component, by name; they refer to each other by the names of their files."""
    return {name: {"$schema": DIALECT, "title": name, **_apart(profile(one))} for name, one in components.items()}


def bundle(components: Mapping[str, Schema], *, profile: Any) -> Schema:
    """All of them in one document, as they refer to each other within an OpenAPI document."""
    return {"components": {"schemas": {name: profile(one) for name, one in components.items()}}}


def _apart(fragment: Any) -> Any:
    if isinstance(fragment, list):
        return [_apart(item) for item in fragment]
    if not isinstance(fragment, dict):
        return fragment
    found = {name: _apart(member) for name, member in fragment.items()}
    if isinstance(reference := fragment.get("$ref"), str) and (name := _COMPONENT.match(reference)):
        found["$ref"] = f"{name[1]}.json"
    return found
