"""An attempt in short, as receipts and lists give it."""

from typing import Any

from academy.models.attempts import Attempt
from cms.documents.build import Build
from cms.shapes import boolean, integer, nullable, number, obj, string, timestamp, uuid

SUMMARY = obj(
    {
        "attempt": uuid(),
        "unit": uuid(description="Key of the unit."),
        "block": string(description="Id of the quiz block in the unit."),
        "version": uuid(description="By which it is marked."),
        "started_at": timestamp(description="When the server first heard of it."),
        "submitted_at": nullable(timestamp(description="Null: not handed in yet.")),
        "is_surplus": boolean(description="Made offline beyond the allowance. It counts."),
        "score": nullable(number(description="Points, to two decimals.")),
        "max_score": nullable(integer()),
        "percent": nullable(integer(minimum=0, maximum=100, description="Null also where nothing carries points.")),
        "passed": nullable(boolean(description="Null also for practice, which earns nothing.")),
    },
    description="An attempt at a quiz, in short.",
)


def summary(attempt: Attempt) -> dict[str, Any]:
    """The `AttemptSummary` component."""
    return {
        "attempt": str(attempt.key),
        "unit": str(attempt.unit),
        "block": attempt.block,
        "version": str(attempt.version_id),
        "started_at": Build.time(attempt.started_at),
        "submitted_at": Build.time(attempt.submitted_at),
        "is_surplus": attempt.is_surplus,
        "score": None if attempt.score is None else float(attempt.score),
        "max_score": attempt.max_score,
        "percent": attempt.percent,
        "passed": attempt.passed,
    }
