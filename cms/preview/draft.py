"""A draft as clients get it: built once, by the function that builds what is published."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from wagtail.fields import StreamField

from cms.documents.build import Build
from cms.documents.facts import audience_of
from cms.documents.render import document_of

#: A page of some two hundred blocks has a quarter of a megabyte.
LARGEST_DRAFT = 4 * 1024 * 1024


class DraftTooLarge(Exception):
    """It is too large to be kept for a preview."""


@dataclass(frozen=True)
class Draft:
    """`document` holds bytes of JSON with `draft: true`; `trials` what trying a quiz is judged by, by block id."""

    key: UUID
    locale: str
    audience: str
    can_be_passed: bool
    document: bytes
    trials: dict[str, Any]


def draft_of(page: Any) -> Draft:
    """A page in hand, saved or not. Raises DraftTooLarge."""
    give_ids(page)
    build = Build(audience_of(page))
    content = orjson.loads(document_of(page, build).body)
    document = orjson.dumps({**content, "draft": True})
    trials = page.trials(build)
    if len(document) + len(orjson.dumps(trials)) > LARGEST_DRAFT:
        raise DraftTooLarge
    return Draft(
        key=page.translation_key,
        locale=content["locale"],
        audience=build.audience,
        can_be_passed=page.can_be_passed,
        document=document,
        trials=trials,
    )


def give_ids(page: Any) -> None:
    """Gives new blocks the ids that they will be saved with."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            getattr(page, field.name).get_prep_value()
