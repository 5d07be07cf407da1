"""What tests of blocks share."""

from jsonschema import Draft202012Validator, FormatChecker

from academy.unit_blocks import UnitStream
from api.components import components
from cms.blocks.base import BodyBlock
from cms.documents.build import Build


def block_of(name: str) -> BodyBlock:
    block = UnitStream.kinds()[name]()
    block.set_name(name)
    return block


def public(name: str, value: dict) -> dict:
    """A block as a body sends it, from the value as the database holds it."""
    block = block_of(name)
    stored = block.to_python(value)
    head = {"type": name, "id": "a", "fallback": block.fallback(stored)}
    return {**head, **block.public(stored, Build())}


def breaches(representation: dict) -> list[str]:
    """Where a block's representation is not what its schema promises."""
    component = UnitStream.kinds()[representation["type"]].component_name()
    schema = {"$ref": f"#/components/schemas/{component}", "components": {"schemas": components()}}
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(representation)]
