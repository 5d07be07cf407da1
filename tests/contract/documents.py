"""Small OpenAPI documents, and what the comparison says of two of them."""

from typing import Any

from cms.shapes import Schema, ref
from frontend_contract.diff import changes

PATH = "/api/v1/things/"


def document(operation: dict[str, Any], method: str = "get", version: str = "1.0.0", **components: Schema) -> dict:
    """One operation, and the components by name."""
    return {
        "openapi": "3.1.1",
        "info": {"title": "Things", "version": version},
        "paths": {PATH: {method: {"operationId": "things", "responses": {}, **operation}}},
        "components": {"schemas": components},
    }


def sending(schema: Schema, **components: Schema) -> dict:
    """The server sends a Thing."""
    return document({"responses": {"200": {"content": json_of(ref("Thing"))}}}, Thing=schema, **components)


def taking(schema: Schema, **components: Schema) -> dict:
    """The server takes a Thing."""
    body = {"required": True, "content": json_of(ref("Thing"))}
    return document({"requestBody": body}, method="post", Thing=schema, **components)


def exchanging(schema: Schema) -> dict:
    """A Thing goes both ways."""
    body, answer = {"content": json_of(ref("Thing"))}, {"200": {"content": json_of(ref("Thing"))}}
    return document({"requestBody": body, "responses": answer}, method="post", Thing=schema)


def json_of(schema: Schema) -> dict:
    return {"application/json": {"schema": schema}}


def schemas_of(document: dict) -> list[Schema]:
    """Every component, and every schema inside one."""
    return [inner for schema in document["components"]["schemas"].values() for inner in _schemas_in(schema)]


def _schemas_in(schema: Schema):
    yield schema
    inside = [*schema.get("properties", {}).values(), *schema.get("anyOf", []), *schema.get("oneOf", [])]
    inside += [schema[name] for name in ("items", "additionalProperties") if isinstance(schema.get(name), dict)]
    for inner in inside:
        yield from _schemas_in(inner)


def judged(old: dict, new: dict) -> dict[str, str]:
    """The rules that apply, each with its level."""
    return {change.rule: str(change.level) for change in changes(old, new)}


def rename(component: Schema, old: str, new: str) -> None:
    """A property, where it stands and where it is required."""
    component["properties"][new] = component["properties"].pop(old)
    component["required"] = [new if name == old else name for name in component["required"]]
