"""A learner's attempts while a batch of items is received."""

from collections.abc import Iterable
from uuid import UUID

from academy.models.attempts import Attempt
from academy.models.quizzes import QuizVersion


class KnownAttempts:
    """
    The attempts that items of a batch may be about: those that there were under the learner's lock, and those that the
    items before have begun. New ones are inserted with all else that the batch brings.
    """

    def __init__(self, rows: Iterable[Attempt] = ()):
        self._rows = {row.key: row for row in rows}
        self._new: list[Attempt] = []

    def own(self, key: UUID) -> Attempt | None:
        return self._rows.get(key)

    def at_quiz(self, version: QuizVersion) -> list[Attempt]:
        quiz = (version.unit, version.block)
        return [row for row in self._rows.values() if (row.unit, row.block) == quiz]

    def is_handed_in(self, key: UUID) -> bool:
        own = self.own(key)
        return own is not None and own.submitted_at is not None

    def keep(self, attempt: Attempt) -> None:
        """Have it written: at once if it is there already, since that is rare."""
        if not attempt._state.adding:
            attempt.save()
        elif attempt.key not in self._rows:
            self._rows[attempt.key] = attempt
            self._new.append(attempt)

    def take_new(self) -> tuple[Attempt, ...]:
        """Those to be inserted that were not taken yet."""
        new, self._new = tuple(self._new), []
        return new
