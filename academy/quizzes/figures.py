"""What editors see of how many took a quiz. Every number comes from `academy.figures`."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from academy.attempts.newcomers import newcomers
from academy.disclosure import Disclosed
from academy.figures import Count, once, released, so_far
from academy.models.attempts import Attempt
from academy.quizzes.regrade import Correction, rising_learners
from academy.sync.canonical import canonical
from academy.tables import Counted, Table

ATTEMPTS = "attempts"
MARKS = "marks"


def attempts_figure(unit: UUID, block: str, *, at: datetime) -> Disclosed | None:
    """How many people handed a quiz in, or have it open; None before the first release."""
    subject = subject_of(unit, block)
    released(subject, count=_attempts(unit, block), at=at)
    return so_far(subject).get(ATTEMPTS)


def regrade_figure(correction: Correction, *, at: datetime) -> Disclosed | None:
    """
    For how many people a corrected key would raise a mark, of those whom the quiz's releases count. Made one time for
    a key, and then only read; None before the first release.
    """
    unit, block = correction.current.unit, correction.current.block
    key = hashlib.sha256(canonical(correction.key)).hexdigest()[:16]
    subject = f"regrade:{unit}:{block}:{correction.question}:{key}"
    figure = once(subject, within=subject_of(unit, block), count=_marks(correction), at=at)
    return figure.tables.get(MARKS) if figure else None


def subject_of(unit: UUID, block: str) -> str:
    return f"quiz:{unit}:{block}"


def _attempts(unit: UUID, block: str) -> Count:
    def count(since: datetime | None, until: datetime) -> Counted:
        people = set(newcomers(unit, block, since=since, until=until))
        submitted = _submitted(unit, block, people, until)
        cells = {"submitted": len(submitted), "open": len(people) - len(submitted)}
        return Counted(len(people), {ATTEMPTS: Table(len(people), cells, related=True)})

    return count


def _marks(correction: Correction) -> Count:
    rising = rising_learners(correction)

    def count(since: datetime | None, until: datetime) -> Counted:
        people = set(newcomers(correction.current.unit, correction.current.block, since=since, until=until))
        cells = {"would_rise": len(people & rising), "stays": len(people - rising)}
        return Counted(len(people), {MARKS: Table(len(people), cells, related=True)})

    return count


def _submitted(unit: UUID, block: str, people: set[Any], until: datetime) -> set[Any]:
    handed_in = Attempt.objects.filter(unit=unit, block=block, submitted_at__lt=until)
    return people & set(handed_in.values_list("learner", flat=True))
