"""Made-up learners, labelled as such, with plausible records of past weeks: for trying out figures."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from academy.attempts.confidence import pseudonym
from academy.models import ConfidenceResponse
from resources.demo.learning.study import Student, Unit, chapters, units_of_the_course

#: How many are made in one transaction.
CHUNK = 25
_LONGEST_AGO = timedelta(weeks=24)


def email_of(number: int) -> str:
    return f"made-up-{number:04}@demo.example"


def made_up():
    return get_user_model().objects.filter(email__regex=r"^made-up-\d+@demo\.example$")


def add_cohort(size: int, *, at: datetime) -> Iterator[int]:
    """Add what is missing of so many learners; yields how many of them there are, as it goes."""
    known = set(made_up().values_list("email", flat=True))
    missing = [number for number in range(1, size + 1) if email_of(number) not in known]
    course, toolkit = units_of_the_course(), chapters()
    for begin in range(0, len(missing), CHUNK):
        with transaction.atomic():
            for number in missing[begin : begin + CHUNK]:
                _live(number, course, toolkit, at)
        yield size - len(missing) + min(begin + CHUNK, len(missing))


def remove_cohort() -> None:
    """Delete them, and what they answered without a name."""
    measures = ConfidenceResponse.objects.values_list("measure", flat=True).distinct()
    names = [pseudonym(pk, measure) for pk in made_up().values_list("pk", flat=True) for measure in measures]
    ConfidenceResponse.objects.filter(pseudonym__in=names).delete()
    made_up().delete()


def _live(number: int, course: list[Unit], toolkit: list[Unit], now: datetime) -> None:
    """
    One learner: enrols some time in the last half year, does a lesson every few days, and stops somewhere or not.
    About one in four only enrols, two in five come to the end.
    """
    chance = Random(email_of(number))  # noqa: S311 - made-up, and the same each time
    student = Student(_account(number), email_of(number), skill=chance.uniform(0.55, 0.98))
    enrolled_at = now - timedelta(hours=1) - _LONGEST_AGO * chance.random()
    student.enrol(enrolled_at)
    completes = _how_many(len(course), chance)
    times = _times(enrolled_at, now, chance)
    for unit, at in zip(course[:completes], times, strict=False):
        student.complete(unit, at)
    if completes and completes < len(course) and (stopped_at := next(times, None)):
        student.begin(course[completes], stopped_at)
    for unit, at in zip(toolkit[: chance.choice([0, 0, 1, 2, 6])], _times(enrolled_at, now, chance), strict=False):
        (student.complete if chance.random() < 0.6 else student.begin)(unit, at)


def _how_many(lessons: int, chance: Random) -> int:
    kind = chance.random()
    return 0 if kind < 0.25 else lessons if kind > 0.6 else chance.randrange(1, lessons) if lessons > 1 else 0


def _times(since: datetime, now: datetime, chance: Random) -> Iterator[datetime]:
    """Moments some days apart, as long as they are past."""
    at = since + timedelta(hours=chance.uniform(1, 60))
    while at < now - timedelta(days=1):
        yield at
        at += timedelta(hours=chance.uniform(40, 190))


def _account(number: int) -> Any:
    """Nobody can sign in with it: it has no password, and its address does not exist."""
    return get_user_model().objects.create_user(email_of(number), first_name="Made-up", last_name=f"learner {number}")
