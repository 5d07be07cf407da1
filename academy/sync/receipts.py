"""The server's word on an item."""

from typing import Any
from uuid import UUID

from academy.errors import AcademyError
from academy.sync.checking import read_uuid
from academy.sync.item import Outcome, known_kind
from cms.shapes import boolean, enum, nullable, obj, ref, string, uuid

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
    return {**_head(body), "status": status, "code": None, "reason": None, "detail": None, "result": outcome.result}


def refused(body: Any, error: AcademyError) -> dict[str, Any]:
    said = {"status": error.status, "code": error.code, "reason": error.sentence, "detail": error.detail}
    return {**_head(body), **said, "result": None}


def _head(body: Any) -> dict[str, Any]:
    item, kind = item_id(body), known_kind(body)
    return {"id": str(item) if item else None, "kind": kind.type_name if kind else None, "replayed": False}
