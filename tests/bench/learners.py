"""Learners with a phone each, and thousands more with plausible records."""

import random
import time
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from typing import Any
from uuid import uuid4

from allauth.headless.tokens.strategies.jwt import internal
from django.core.management import call_command
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from academy.models import Attempt, Event, Progress
from academy.sync.receive import receive
from cms.accounts.models import User
from tests.bench.courses import known_courses, teach
from tests.bench.progress import Progress as Steps
from tests.bench.progress import say
from tests.bench.work import history
from tests.bench.writes import NOBODY

#: Each model a learner's record consists of; copied together, so that what was stored fits what it follows from.
_RECORDS: tuple[type[Model], ...] = (Event, Attempt, Progress)
_PATTERNS = 40


def learners(phones: int) -> dict[str, Any]:
    """Publish the courses, and sign in this many learners: what a phone knows of courses, and the access tokens."""
    courses = teach()
    return {"courses": courses, "tokens": [token(number) for number in range(phones)]}


def token(number: int) -> str:
    """An access token of the learner with this number, from a session of its own."""
    learner = User.objects.get_or_create(email=f"phone-{number}@bench.example")[0]
    client = Client()
    client.force_login(learner)
    return internal.create_access_token(learner, client.session, {})


def rebuilding(learners: int) -> dict[str, Any]:
    """
    Give this many learners records, as their devices would have left them, then throw their progress away and rebuild
    it. `seconds` is the command's; `same` says whether the rows are what they were.
    """
    User.objects.filter(email=NOBODY).delete()
    _populate(learners)
    before = _stored()
    Progress.objects.all().delete()
    said, began = StringIO(), time.perf_counter()
    with redirect_stdout(said):
        call_command("rebuild_progress", stdout=said)
    seconds = time.perf_counter() - began
    return {
        "seconds": seconds,
        "same": _same(before, _stored()),
        "lines": said.getvalue().count("\n"),
        "events": Event.objects.count(),
        "rows": len(before),
    }


def _stored() -> dict[tuple, tuple]:
    columns = ("facts", "versions", "completed_by_id", "completed_at", "changed_at")
    rows = Progress.objects.values_list("learner_id", "unit", *columns)
    return {row[:2]: tuple(map(str, row[2:])) for row in rows.iterator()}


def _same(before: dict[tuple, tuple], after: dict[tuple, tuple]) -> bool:
    for learner, unit in [place for place in before | after if before.get(place) != after.get(place)][:3]:
        say(f"learner {learner}, unit {unit} has other progress than before")
    return before == after


def _populate(learners: int) -> None:
    """Some learners do all of it through `receive`; each of the others has the records of one of them."""
    units = known_courses()["short"]["units"]
    chosen = random.Random(1)
    steps = Steps("learners with records", of=learners)
    patterns = [_pattern(number, units, chosen.randint(1, len(units))) for number in range(_PATTERNS)]
    for begin in range(0, learners - _PATTERNS, 200):
        count = min(200, learners - _PATTERNS - begin)
        with transaction.atomic():
            _copies(patterns, begin, count)
        steps.step(count)


def _pattern(number: int, units: list[dict], begun: int) -> list[Model]:
    """The rows of somebody who really did it, a few items at a time."""
    learner = User.objects.create_user(email=f"pattern-{number}@bench.example")
    items = history(units, begun)
    for begin in range(0, len(items), 7):
        receive(learner, items[begin : begin + 7], at=timezone.now())
    return [row for model in _RECORDS for row in model._default_manager.filter(learner=learner)]


def _copies(patterns: list[list[Model]], begin: int, count: int) -> None:
    people = [User(id=uuid4(), email=f"somebody-{number}@bench.example") for number in range(begin, begin + count)]
    User.objects.bulk_create(people)
    for model in _RECORDS:
        model._default_manager.bulk_create(_copied(model, patterns, people))


def _copied(model: type[Model], patterns: list[list[Model]], people: list[User]) -> Iterator[Model]:
    names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    for number, person in enumerate(people):
        for row in patterns[number % len(patterns)]:
            if isinstance(row, model):
                yield model(**{name: getattr(row, name) for name in names} | {"learner_id": person.pk})
