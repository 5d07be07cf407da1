"""The server's word on an item."""

from typing import Any
from uuid import UUID

from academy.errors import AcademyError
from academy.models.attempts import Receipt
from academy.sync.checking import read_uuid
from academy.sync.item import Outcome, known_kind
from cms.shapes import boolean, enum, nullable, obj, ref, string, uuid

LATE = "The page has changed or gone since you opened it. What you did counts, by the page as you saw it."
SURPLUS = (
    "You had used all attempts at this quiz. This one was made without a connection, so it is kept, and it counts."
)
RECEIPT = obj(
    {
        "id": nullable(uuid(description="Of the item; null if it had none that could be read.")),
        "kind": nullable(string()),
        "status": enum(
            "accepted",
            "accepted_late",
            "conflict",
            "rejected",
            description="`accepted_late`: it counts, under the version that it names, which is no longer published. "
            "`conflict`: something else was sent before under the same name, and that counts. "
            "`rejected`: it can't be used as it is; sending it again changes nothing, unless the code is `try-again`. "
            "All that is not accepted is kept too.",
        ),
        "code": nullable(
            string(description="Stable, such as `no-attempts-left`. `try-again`: send the same item again later.")
        ),
        "reason": nullable(string(description="For the learner, in plain words.")),
        "detail": nullable(string(description="For whoever writes the app.")),
        "note": nullable(
            string(
                description="For the learner, in plain words, about what counts: that it is late, or one attempt more."
            )
        ),
        "replayed": boolean(description="Whether this is the receipt that the item got the first time."),
        "result": nullable(ref("AttemptSummary")),
    },
    description="The server's word on one item.",
)


def item_id(body: Any) -> UUID | None:
    """The id of an item; None if it has none that can be used."""
    return read_uuid(body.get("id")) if isinstance(body, dict) else None


def accepted(body: dict[str, Any], outcome: Outcome) -> dict[str, Any]:
    status = "accepted_late" if outcome.late else "accepted"
    said = {"status": status, "code": None, "reason": None, "detail": None, "note": note_of(outcome)}
    return {**_head(body), **said, "result": outcome.result}


def refused(body: Any, error: AcademyError) -> dict[str, Any]:
    said = {"status": error.status, "code": error.code, "reason": error.sentence, "detail": error.detail, "note": None}
    return {**_head(body), **said, "result": None}


def note_of(outcome: Outcome) -> str | None:
    """What the learner may want to know of something that counts."""
    if outcome.result is not None and outcome.result["is_surplus"]:
        return SURPLUS
    return LATE if outcome.late else None


def replayed(row: Receipt) -> dict[str, Any]:
    """The first receipt once more. Those of before there were notes have none."""
    return {"note": None, **row.content, "replayed": True}


def _head(body: Any) -> dict[str, Any]:
    item, kind = item_id(body), known_kind(body)
    return {"id": str(item) if item else None, "kind": kind.type_name if kind else None, "replayed": False}
