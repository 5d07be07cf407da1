"""Whether stored documents are what the contract promises."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import orjson
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from api.components import components
from cms.documents.models import PublishedDocument
from cms.documents.page_types import page_types
from cms.models.snippets import Snippet
from frontend_contract.profiles import bundle, strict

_HOME = "urn:contract"


def misfits(body: dict[str, Any], component: str) -> list[str]:
    """Where a document does not fit its component: page, block and field of each misfit, and why."""
    found = sorted(_validator(component).iter_errors(body), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{_place(body, error)}: {error.message[:200]}" for error in found]


def audited() -> Iterator[tuple[PublishedDocument, list[str]]]:
    """Every live document with its misfits, which are none where all is well."""
    names = component_names()
    for document in PublishedDocument.objects.filter(is_live=True).order_by("path", "id").iterator(chunk_size=200):
        yield document, misfits(orjson.loads(bytes(document.body)), names[document.type])


def component_names() -> dict[str, str]:
    """From the type of a document to the component that describes it."""
    snippets = {model.type_name: model.component_name() for model in Snippet.__subclasses__()}
    return {"site": "Site", **snippets, **{kind: page.component_name() for kind, page in page_types().items()}}


@cache
def _validator(component: str) -> Draft202012Validator:
    home = DRAFT202012.create_resource(bundle(components(), profile=strict))
    registry: Registry = Registry().with_resource(_HOME, home)
    return Draft202012Validator({"$ref": f"{_HOME}#/components/schemas/{component}"}, registry=registry)


def _place(body: dict[str, Any], error: ValidationError) -> str:
    """Such as `/en-GB/academy/: body, quote 6f1c…, text`."""
    value: Any = body
    words = []
    for step in error.absolute_path:
        value = value[step]
        if isinstance(value, dict) and {"type", "id"} <= value.keys():
            words.append(f"{value['type']} {value['id']}")
        elif isinstance(step, str):
            words.append(step)
    return f"{body.get('path') or body.get('type')}: {', '.join(words) or 'the whole'}"
