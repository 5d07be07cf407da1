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
    attempts = attempts_at(learner, key, version)
    own = own_attempt(attempts, key, version)
    if own is not None:
        return _with_device_time(own, device_at)
    surplus = is_surplus(attempts, version)
    if surplus and not offline:
        raise NoAttemptsLeft
    return Attempt.objects.create(**new_attempt(learner, key, version, at, device_at), is_surplus=surplus)


def attempts_at(learner, key: UUID, version: QuizVersion) -> list[Attempt]:
    """The learner's attempt with this key and, where only so many are allowed, all at this quiz; in one query."""
    wanted = Q(key=key)
    if version.content["attempts_allowed"] is not None:
        wanted |= Q(unit=version.unit, block=version.block)
    return list(Attempt.objects.filter(wanted, learner=learner))


def own_attempt(attempts: list[Attempt], key: UUID, version: QuizVersion) -> Attempt | None:
    """The one with this key; an error if it was begun at another quiz. Another version of the same one will do."""
    own = next((attempt for attempt in attempts if attempt.key == key), None)
    if own is not None and (own.unit, own.block) != (version.unit, version.block):
        raise AttemptExists
    return own


def is_surplus(attempts: list[Attempt], version: QuizVersion) -> bool:
    """Whether one more would be beyond the allowance of this version."""
    allowed = version.content["attempts_allowed"]
    at_quiz = [one for one in attempts if (one.unit, one.block) == (version.unit, version.block)]
    return allowed is not None and len(at_quiz) >= allowed


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


def _with_device_time(attempt: Attempt, device_at: datetime | None) -> Attempt:
    """A start that arrives after its submission still says when the device began."""
    if device_at is not None and attempt.device_started_at is None:
        attempt.device_started_at = device_at
        attempt.save(update_fields=["device_started_at"])
    return attempt
