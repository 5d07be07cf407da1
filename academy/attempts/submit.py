"""Handing in an attempt: it is checked, marked and kept."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from academy.attempts.known_attempts import KnownAttempts
from academy.attempts.responses import check_responses, without_confidence
from academy.attempts.start import is_surplus, new_attempt, own_attempt
from academy.errors import AlreadySubmitted
from academy.models.attempts import Attempt
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.quizzes.drawing import drawn
from academy.quizzes.marking import Mark, mark
from academy.quizzes.registry import question_types
from academy.sync.canonical import canonical


def submit_attempt(
    learner,
    key: UUID,
    *,
    version: QuizVersion,
    responses: Mapping[str, Any],
    corrections: Iterable[KeyCorrection],
    attempts: KnownAttempts,
    at: datetime,
    device_at: datetime | None = None,
    unit_version: str | None = None,
) -> Attempt:
    """
    Hand in once, also what the server never saw begin: it was begun offline. The same responses again return the
    attempt as it is. Marked by the version that it names, which may be another of the same quiz than it was begun
    with: a page may be edited, or read in another language, meanwhile. Call it while holding the learner's lock, and
    with the version's corrections and the learner's attempts as they are then.
    """
    check_responses(version.keys, responses)
    attempt = own_attempt(attempts, key, version) or _begun_offline(learner, key, version, at, attempts)
    kept = without_confidence(version.keys, responses)
    if attempt.submitted_at is not None:
        if attempt.version_id != version.pk or canonical(attempt.responses) != canonical(kept):
            raise AlreadySubmitted
        return attempt
    attempt.version, attempt.responses = version, kept
    attempt.submitted_at, attempt.device_submitted_at = at, device_at
    attempt.unit_version_id = UUID(unit_version) if unit_version else None
    write_mark(attempt, marked(attempt, version, corrections), at=at)
    attempts.keep(attempt)
    return attempt


def marked(attempt: Attempt, version: QuizVersion, corrections: Iterable[KeyCorrection]) -> Mark:
    """What the attempt earns under its version, and under the corrections of that version's keys."""
    questions = [question["id"] for question in drawn(attempt.key, version.content)]
    better: dict[str, list] = {}
    for correction in corrections:
        better.setdefault(correction.question, []).append(correction.key)
    return mark(version.keys, questions, attempt.responses, grade, better)


def grade(kind: str, key: dict[str, Any], response: Any) -> Fraction:
    """The share of the points, from 0 to 1; see `academy/questions/`."""
    return question_types.classes()[kind].grade(key, response)


def write_mark(attempt: Attempt, found: Mark, *, at: datetime) -> None:
    """Put a mark onto an attempt, unsaved. A practice quiz earns nothing, so nobody passes or fails it."""
    attempt.shares = {question: str(share) for question, share in found.shares.items()}
    attempt.score = round(Decimal(found.score.numerator) / found.score.denominator, 2)
    attempt.max_score, attempt.percent = found.max_score, found.percent
    quiz = attempt.version.content
    attempt.passed = None if quiz["feedback"] == "practice" else found.passes(quiz["pass_mark"])
    if attempt.passed and attempt.passed_at is None:
        attempt.passed_at = at


def _begun_offline(learner, key: UUID, version: QuizVersion, at: datetime, others: KnownAttempts) -> Attempt:
    return Attempt(**new_attempt(learner, key, version, at, None), is_surplus=is_surplus(others, version))
