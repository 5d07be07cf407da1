"""Progress again from what it follows from: events and attempts. Nothing else is asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction

from academy.attempts.facts import dated_facts
from academy.locks import lock_learners
from academy.models.attempts import Attempt
from academy.models.progress import Event, Progress, UnitVersion
from academy.progress.rules import UnitFacts, UnitRecord, UnitRule, record_of
from academy.progress.versions import unit_rules

#: Learners whose progress is compared together, and whose records are locked together: none waits long.
_COMPARED, _LOCKED = 500, 50
#: What a row says, besides whose it is.
_COLUMNS = ("facts", "versions", "completed_by_id", "completed_at", "changed_at")

#: By learner and unit.
Place = tuple[Any, UUID]
History = dict[Place, list[tuple[datetime, UnitFacts]]]
Rules = dict[UUID, dict[str, UnitRule]]


def rebuild(*, verify: bool) -> Iterator[tuple[int, int, list[str]]]:
    """
    Make every learner's progress anew, or with `verify` only compare it. Yields how many learners are done, of how
    many, and the differences that were found among them.
    """
    learners = list(get_user_model()._default_manager.order_by("pk").values_list("pk", flat=True))
    rules = all_rules()
    for done, chunk in _chunks(learners, _COMPARED):
        found = differences(chunk, rules)
        if not verify:
            for _done, few in _chunks(sorted({learner for learner, _text in found}), _LOCKED):
                replace(few, rules)
        yield done, len(learners), [text for _learner, text in found]


def differences(learners: list[Any], rules: Rules) -> list[tuple[Any, str]]:
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
def replace(learners: list[Any], rules: Rules) -> None:
    """Put the progress of these learners in place of what is stored."""
    lock_learners(learners)
    rows = list(rebuilt(learners, rules))
    Progress.objects.filter(learner__in=learners).delete()
    Progress.objects.bulk_create(rows)


def rebuilt(learners: list[Any], rules: Rules) -> Iterator[Progress]:
    """The rows that follow from the history of these learners, unsaved."""
    for (learner, unit), own in history(learners).items():
        if record := record_of(own, rules.get(unit, {})):
            yield _row(learner, unit, record)


def history(learners: list[Any]) -> History:
    """Every fact about these learners with its time, in no order; two queries."""
    found: History = defaultdict(list)
    events = Event.objects.filter(learner__in=learners).values_list(
        "learner_id", "unit", "received_at", "kind", "block", "version_id"
    )
    for learner, unit, at, *event in events.iterator(chunk_size=5000):
        found[learner, unit].append((at, _fact(*event)))
    attempts = Attempt.objects.filter(learner__in=learners).exclude(submitted_at=None)
    for attempt in attempts.iterator(chunk_size=1000):
        found[attempt.learner_id, attempt.unit].extend(dated_facts(attempt))
    return found


def all_rules() -> Rules:
    """The rules of every unit version, by unit and version, in the order in which they were frozen."""
    return unit_rules(UnitVersion.objects.values_list("pk", flat=True))


@lru_cache(maxsize=10_000)
def _fact(kind: str, block: str, version: UUID) -> UnitFacts:
    """Thousands of learners see the same blocks."""
    return UnitFacts(frozenset({(kind, block)}), frozenset({str(version)}))


def _row(learner: Any, unit: UUID, record: UnitRecord) -> Progress:
    return Progress(
        learner_id=learner,
        unit=unit,
        facts=sorted(map(list, record.known.facts)),
        versions=sorted(record.known.versions),
        completed_by_id=UUID(record.completed_by) if record.completed_by else None,
        completed_at=record.completed_at,
        changed_at=record.changed_at,
    )


def _chunks(whole: list[Any], size: int) -> Iterable[tuple[int, list[Any]]]:
    """Parts of this size, each with how many are done after it."""
    for begin in range(0, len(whole), size):
        yield min(begin + size, len(whole)), whole[begin : begin + size]
