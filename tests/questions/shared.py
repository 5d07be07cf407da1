"""What tests of questions share."""

import json
from typing import Any

import orjson
from jsonschema import Draft202012Validator

from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from academy.quizzes.stream import QuestionStream
from api.components import components
from cms.blocks.raw import completed
from cms.documents.build import Build

BLOCKS = QuestionStream().child_blocks


def block_of(name: str) -> QuestionBlock:
    return BLOCKS[name]


def raw_preview(name: str) -> dict[str, Any]:
    """The question with which a type shows itself, as the database would hold it."""
    return block_of(name).get_prep_value(block_of(name).get_preview_value())


def value_of(name: str, raw: dict[str, Any]) -> Any:
    """A question as code sees it, from what the database holds."""
    return block_of(name).to_python(completed(block_of(name), raw))


def key_of(name: str, raw: dict[str, Any]) -> dict[str, Any]:
    """Its key, after a stay in the database."""
    return json.loads(json.dumps(block_of(name).key(value_of(name, raw))))


def public_of(name: str, raw: dict[str, Any]) -> dict[str, Any]:
    return block_of(name).public(value_of(name, raw), Build())


def public_bytes(name: str, raw: dict[str, Any]) -> bytes:
    return orjson.dumps(public_of(name, raw))


def breaches(component: str, instance: Any) -> list[str]:
    """Where something is not what a component of the contract promises."""
    schema = {"$ref": f"#/components/schemas/{component}", "components": {"schemas": components()}}
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(instance)]


def component(name: str, of: str) -> str:
    return question_types.classes()[name].component_name(of)
