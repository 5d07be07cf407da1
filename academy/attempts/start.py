"""Beginning an attempt."""

from datetime import datetime
from uuid import UUID

from academy.attempts.known_attempts import KnownAttempts
from academy.errors import AttemptExists, NoAttemptsLeft
from academy.models.attempts import Attempt
from academy.models.quizzes import QuizVersion


def start_attempt(
    learner,
    key: UUID,
    *,
    version: QuizVersion,
    attempts: KnownAttempts,
    at: datetime,
    device_at: datetime | None = None,
    offline: bool = False,
) -> Attempt:
    """
    Begin once: asking again returns the attempt. The allowance binds what the server is asked beforehand; one that
    was begun offline beyond it is kept and marked as surplus. Call it with the learner's attempts as they are under
    their lock.
    """
    own = own_attempt(attempts, key, version)
    if own is not None:
        return _with_device_time(own, device_at, attempts)
    surplus = is_surplus(attempts, version)
    if surplus and not offline:
        raise NoAttemptsLeft
    attempt = Attempt(**new_attempt(learner, key, version, at, device_at), is_surplus=surplus)
    attempts.keep(attempt)
    return attempt


def own_attempt(attempts: KnownAttempts, key: UUID, version: QuizVersion) -> Attempt | None:
    """The one with this key; an error if it was begun at another quiz. Another version of the same one will do."""
    own = attempts.own(key)
    if own is not None and (own.unit, own.block) != (version.unit, version.block):
        raise AttemptExists
    return own


def is_surplus(attempts: KnownAttempts, version: QuizVersion) -> bool:
    """Whether one more would be beyond the allowance of this version."""
    allowed = version.content["attempts_allowed"]
    return allowed is not None and len(attempts.at_quiz(version)) >= allowed


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


def _with_device_time(attempt: Attempt, device_at: datetime | None, attempts: KnownAttempts) -> Attempt:
    """A start that arrives after its submission still says when the device began."""
    if device_at is not None and attempt.device_started_at is None:
        attempt.device_started_at = device_at
        attempts.keep(attempt)
    return attempt
