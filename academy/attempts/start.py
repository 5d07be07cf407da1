"""Beginning an attempt."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from academy.errors import AttemptExists, NoAttemptsLeft
from academy.models.attempts import Attempt
from academy.models.quizzes import QuizVersion


def start_attempt(
    learner, key: UUID, *, version: QuizVersion, at: datetime, device_at: datetime | None = None, offline: bool = False
) -> Attempt:
    """
    Begin once: asking again returns the attempt. The allowance binds what the server is asked beforehand; one that
    was begun offline beyond it is kept and marked as surplus. Call it while holding the learner's lock.
    """
    others = attempts_at(learner, version, key)
    own = own_attempt(others, key, version)
    if own is not None:
        return own
    allowed = version.content["attempts_allowed"]
    is_surplus = allowed is not None and len(others) >= allowed
    if is_surplus and not offline:
        raise NoAttemptsLeft
    return Attempt.objects.create(**new_attempt(learner, key, version, at, device_at), is_surplus=is_surplus)


def attempts_at(learner, version: QuizVersion, key: UUID) -> list[Attempt]:
    """The learner's attempts at this quiz, in whatever version, and the one with this key; in one query."""
    at_quiz = Q(unit=version.unit, block=version.block)
    return list(Attempt.objects.filter(at_quiz | Q(key=key), learner=learner))


def own_attempt(attempts: list[Attempt], key: UUID, version: QuizVersion) -> Attempt | None:
    """The one with this key; an error if it was begun at another version or quiz."""
    own = next((attempt for attempt in attempts if attempt.key == key), None)
    if own is not None and own.version_id != version.pk:
        raise AttemptExists
    return own


def new_attempt(learner, key: UUID, version: QuizVersion, at: datetime, device_at: datetime | None) -> dict:
    return {
        "learner": learner,
        "key": key,
        "version": version,
        "unit": version.unit,
        "block": version.block,
        "started_at": at,
        "device_started_at": device_at,
    }
