"""All that is kept of a person, for that person alone: the same content for the JSON and for the readable page."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.views.decorators.debug import sensitive_variables

from cms.accounts.declaring import Personal, exported, unnamed
from cms.accounts.models import User
from cms.accounts.person import person_of
from cms.accounts.plain import is_uuid_text, plain
from cms.documents.build import source_locale
from cms.documents.visible import principal_of, visible_documents
from cms.shapes import Schema, array, obj, ref, string, timestamp

WITHHELD = array(
    obj({"what": string(description="Name of what is kept and is not here."), "why": string()}),
    description="What is kept of these records and is not here.",
)
KEPT = array(
    obj({"title": string(), "why": string(description="Why it is not here, and stays after an erasure.")}),
    description="What follows from what the learner did, and can't be tied to them.",
)


@sensitive_variables()
def export_of(account: User, *, at: datetime) -> dict[str, Any]:
    """The `LearnerExport` component. As many queries as there are kinds of record, and a few."""
    person = person_of(account)
    parts = {kind.name: part_of(kind, kind.items(person)) for kind in exported()}
    return {
        "made_at": plain(at),
        "titles": titles_in(parts, account),
        "parts": parts,
        "kept": kept(),
    }


def part_of(kind: type[Personal], items: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "title": kind.title,
        "about": kind.about,
        "items": items,
        "withheld": [{"what": what, "why": why} for what, why in kind.left_out().items()],
        "erasure": kind.erasure,
    }


def kept() -> list[dict[str, str]]:
    return [{"title": one.title, "why": one.why} for one in unnamed() if one.title]


def titles_in(content: Any, account: User) -> dict[str, str]:
    """Titles of the units and courses that the content names by key, as far as the person may see them now."""
    named = {value for value in _values(content) if is_uuid_text(value)}
    documents = visible_documents(principal_of(account)).exclude(title="")
    rows = documents.values_list("key", "locale", "title")
    in_order = sorted(rows, key=lambda row: row[1] == source_locale())  # the source language comes last, and counts
    return {str(key): title for key, _locale, title in in_order if str(key) in named}


def _values(content: Any) -> Iterator[Any]:
    if isinstance(content, dict):
        content = list(content.values())
    if isinstance(content, list):
        for member in content:
            yield from _values(member)
    else:
        yield content


def components() -> dict[str, Schema]:
    """The export's schemas, by name."""
    kinds = {component_name(kind): kind for kind in exported()}
    return {
        "LearnerExport": obj(
            {
                "made_at": timestamp(),
                "titles": {
                    "type": "object",
                    "additionalProperties": string(),
                    "description": "Of units and courses, by the key that stands in the parts.",
                },
                "parts": obj({kind.name: ref(name) for name, kind in kinds.items()}),
                "kept": KEPT,
            },
            description="All that is kept of the signed-in learner.",
        ),
        **{name: _part_schema(kind) for name, kind in kinds.items()},
    }


def component_name(kind: type[Personal]) -> str:
    return "Exported" + "".join(part.capitalize() for part in kind.name.split("_"))


def _part_schema(kind: type[Personal]) -> Schema:
    members = {"title": string(), "about": string(), "items": array(kind.schema()), "withheld": WITHHELD}
    return obj(
        {**members, "erasure": string(description="What erasing the account does to it.")}, description=kind.title
    )
