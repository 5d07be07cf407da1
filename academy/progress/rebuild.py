"""Progress again from what it follows from: events and attempts. Nothing else is asked."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction

from academy.attempts.facts import dated_facts
from academy.errors import LearnerGone
from academy.locks import lock_learner
from academy.models.attempts import Attempt
from academy.models.progress import Event, Progress, UnitVersion
from academy.progress.record import add_facts
from academy.progress.rules import UnitFacts, UnitRule, completing_version, rule_of

_CHUNK = 500
#: What a row says, besides whose it is.
_COLUMNS = ("facts", "versions", "completed_by_id", "completed_at", "changed_at")


@dataclass(frozen=True)
class Fact:
    """One piece of a learner's history in a unit."""

    learner: Any
    unit: UUID
    at: datetime
    facts: UnitFacts


def rebuild(*, verify: bool) -> Iterator[tuple[int, int, list[str]]]:
    """
    Make every learner's progress anew, or with `verify` only compare it. Yields how many learners are done, of how
    many, and the differences that were found among them.
    """
    learners = list(get_user_model()._default_manager.order_by("pk").values_list("pk", flat=True))
    rules = all_rules()
    for begin in range(0, len(learners), _CHUNK):
        chunk = learners[begin : begin + _CHUNK]
        found = differences(chunk, rules)
        if not verify:
            for learner in {learner for learner, _text in found}:
                with suppress(LearnerGone):  # erased meanwhile, and the progress as well
                    replace(learner, rules)
        yield min(begin + _CHUNK, len(learners)), len(learners), [text for _learner, text in found]


def differences(learners: list[Any], rules: dict[UUID, dict[str, UnitRule]]) -> list[tuple[Any, str]]:
    """Where what is stored is not what follows from the history; each with the learner's id."""
    wanted = {(row.learner_id, row.unit): row for row in rebuilt(learners, rules)}
    stored = {(row.learner_id, row.unit): row for row in Progress.objects.filter(learner__in=learners)}
    found = []
    for place in wanted.keys() | stored.keys():
        one, other = stored.get(place), wanted.get(place)
        if one is None or other is None:
            found.append((place[0], f"unit {place[1]}: {'is missing' if one is None else 'follows from nothing'}"))
        elif wrong := [name for name in _COLUMNS if getattr(one, name) != getattr(other, name)]:
            found.append((place[0], f"unit {place[1]}: other {', '.join(wrong)}"))
    return found


@transaction.atomic
def replace(learner_id: Any, rules: dict[UUID, dict[str, UnitRule]]) -> None:
    """Put a learner's progress in place of what is stored."""
    lock_learner(get_user_model()(pk=learner_id))
    rows = list(rebuilt([learner_id], rules))
    Progress.objects.filter(learner=learner_id).delete()
    Progress.objects.bulk_create(rows)


def rebuilt(learners: list[Any], rules: dict[UUID, dict[str, UnitRule]]) -> Iterator[Progress]:
    """The rows that follow from the history of these learners, unsaved."""
    facts = sorted(history(learners), key=lambda one: (str(one.learner), str(one.unit), one.at))
    for (learner, unit), own in groupby(facts, key=lambda one: (one.learner, one.unit)):
        yield _row(learner, unit, own, rules.get(unit, {}))


def history(learners: list[Any]) -> Iterator[Fact]:
    """Every fact about these learners, in no order; two queries."""
    events = Event.objects.filter(learner__in=learners).values_list(
        "learner_id", "unit", "received_at", "kind", "block", "version_id"
    )
    for learner, unit, at, kind, block, version in events.iterator(chunk_size=5000):
        yield Fact(learner, unit, at, UnitFacts(frozenset({(kind, block)}), frozenset({str(version)})))
    attempts = Attempt.objects.filter(learner__in=learners).exclude(submitted_at=None)
    for attempt in attempts.iterator(chunk_size=1000):
        for at, facts in dated_facts(attempt):
            yield Fact(attempt.learner_id, attempt.unit, at, facts)


def all_rules() -> dict[UUID, dict[str, UnitRule]]:
    """The rules of every unit version, by unit and version, in the order in which they were frozen."""
    found: dict[UUID, dict[str, UnitRule]] = {}
    for version in UnitVersion.objects.order_by("frozen_at", "pk"):
        found.setdefault(version.unit, {})[str(version.pk)] = rule_of(version.content)
    return found


def _row(learner: Any, unit: UUID, facts: Iterable[Fact], rules: dict[str, UnitRule]) -> Progress:
    row = Progress(learner_id=learner, unit=unit)
    known = UnitFacts()
    for at, same_time in groupby(facts, key=lambda one: one.at):
        for one in same_time:
            known |= one.facts
        add_facts(row, known, at)
        if row.completed_by_id is None and (version := completing_version(known, rules)):
            row.completed_by_id, row.completed_at = UUID(version), at
    return row
