"""What stands in for pictures, files, pages and snippets where a block shows itself to an editor who is choosing."""

from typing import Any

from django.templatetags.static import static
from wagtail.blocks import FieldBlock

from cms.blocks.base import BodyBlock
from cms.blocks.represent import represent
from cms.documents.build import Build
from cms.shapes import Schema

_SAMPLES: dict[str, dict[str, Any]] = {
    "Reference": {"key": "", "type": "standard", "title": "Another page", "path": "/"},
    "StoredFile": {
        "title": "Your file",
        "url": "",
        "filename": "your-file.pdf",
        "media_type": "application/pdf",
        "bytes": 0,
    },
    "GlossaryTerm": {"term": "Global majority", "definition": "What the word means here, in a sentence or two."},
    "SupportService": {
        "name": "A helpline",
        "description": "What it helps with, and with whom one speaks.",
        "phone": "000 0000",
        "hours": "Every day, 9 am to 9 pm",
    },
    "ContentNote": {"title": "What it deals with", "description": "What a reader will meet, so that they can decide."},
}


def sample_of(block, value: Any) -> dict[str, Any]:
    """A block's preview value as clients would get it, in which nothing that has to be chosen is missing."""
    if not isinstance(block, BodyBlock):
        return {"type": block.name, "id": "", "fallback": "", **represent(block, value, Build())}
    members = block.public(value, Build())
    schemas = block.schema()["properties"]
    optional = {
        name for name, child in block.child_blocks.items() if isinstance(child, FieldBlock) and not child.required
    }
    wanted = block.child_blocks.keys() - optional
    samples = {name: _filled(members[name], schemas[name]) for name in members if name in wanted}
    return {"type": block.type_name, "id": "", "fallback": block.fallback(value), **members, **samples}


def _filled(member: Any, schema: Schema) -> Any:
    if isinstance(member, list) and not member:
        sample = _sample(schema["items"])
        return [sample] if sample else []
    return _sample(schema) if member is None else member


def _sample(schema: Schema) -> dict[str, Any] | None:
    name = _component(schema)
    return _picture() if name == "Image" else _SAMPLES.get(name)


def _component(schema: Schema) -> str:
    """The component that a schema refers to, whether or not it may be null; empty if none."""
    references = [choice["$ref"] for choice in [schema, *schema.get("oneOf", [])] if "$ref" in choice]
    return references[0].rsplit("/", 1)[-1] if references else ""


def _picture() -> dict[str, Any]:
    file = {"url": static("cms/sample.svg"), "width": 640, "height": 360}
    return {
        "alt": "Hills under a quiet sky",
        "decorative": False,
        "width": 640,
        "height": 360,
        "sources": [{"media_type": "image/svg+xml", "files": [file]}],
    }
