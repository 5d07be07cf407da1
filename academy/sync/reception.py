"""A batch of items being received."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Model

from academy.errors import AcademyError, BadItem, IdReused, UnknownKind
from academy.models.attempts import Receipt
from academy.progress.courses import learn
from academy.progress.rules import NOTHING, UnitFacts
from academy.sync.canonical import keyed_digest
from academy.sync.inbox import keep
from academy.sync.item import Outcome, SyncItem, check_item, known_kind, sync_items, with_plain_ids
from academy.sync.receipts import accepted, item_id, refused


@dataclass
class Reception:
    """
    A batch being received, in one transaction, under the learner's lock. `known` has the receipts given before, by
    id, and `prepared` what each kind of item has read for all of its items.
    """

    learner: Any
    at: datetime
    known: dict[UUID, Receipt]
    prepared: dict[str, Any]
    outcomes: list[Outcome] = field(default_factory=list)
    new: list[Receipt] = field(default_factory=list)

    def receive(self, body: Any) -> dict[str, Any]:
        """The receipt for one item."""
        item, digest = item_id(body), digest_of(body)
        first = self.known.get(item) if item else None
        if first is None:
            return self._first(body, item, digest)
        if first.digest == digest:
            return {**first.content, "replayed": True}
        return self._refused(body, item, digest, IdReused())

    def write(self) -> None:
        """What the items bring, all together."""
        insert(row for outcome in self.outcomes for row in outcome.rows)
        learn(self.learner, together(self.outcomes), at=self.at, seen=courses_seen(self.outcomes))
        Receipt.objects.bulk_create(self.new)

    def _first(self, body: Any, item: UUID | None, digest: str) -> dict[str, Any]:
        try:
            outcome = self._take(with_plain_ids(body))
            self.outcomes.append(outcome)
            receipt = accepted(body, outcome)
        except AcademyError as error:
            receipt = self._refused(body, item, digest, error)
        if item is not None:
            row = Receipt(learner=self.learner, item=item, digest=digest, content=receipt, received_at=self.at)
            self.known[item] = row
            self.new.append(row)
        return receipt

    def _take(self, body: Any) -> Outcome:
        kind = checked(body)
        return kind.receive(self.learner, body, at=self.at, prepared=self.prepared[kind.type_name])

    def _refused(self, body: Any, item: UUID | None, digest: str, error: AcademyError) -> dict[str, Any]:
        keep(self.learner, body, item=item, code=error.code, digest=digest, at=self.at)
        return refused(body, error)


def prepare(bodies: Iterable[Any]) -> dict[str, Any]:
    """What each kind of item needs for all of its items together, by kind."""
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for body in map(with_plain_ids, bodies):
        try:
            by_kind.setdefault(checked(body).type_name, []).append(body)
        except AcademyError:
            continue  # its receipt will say so
    return {name: sync_items.classes()[name].prepare(items) for name, items in by_kind.items()}


def digest_of(body: Any) -> str:
    """What tells a replay from another body; see `keyed_digest`."""
    return keyed_digest(with_plain_ids(body), settings.PROGRAMME_SECRET)


def checked(body: Any) -> type[SyncItem]:
    """The kind of an item that is of the right form. Raises an `AcademyError` that says what is wrong with it."""
    if item_id(body) is None:
        raise BadItem("An item is an object with an `id`, a UUID made by the device, and a `kind`.")
    kind = known_kind(body)
    if kind is None:
        raise UnknownKind(f"There are: {', '.join(sync_items.classes())}.")
    check_item(kind, body)
    return kind


def together(outcomes: list[Outcome]) -> dict[UUID, UnitFacts]:
    """All facts that the items bring, by unit."""
    found: dict[UUID, UnitFacts] = {}
    for outcome in outcomes:
        if outcome.learned is not None:
            unit = outcome.learned.unit
            found[unit] = found.get(unit, NOTHING) | outcome.learned.facts
    return found


def courses_seen(outcomes: list[Outcome]) -> set[UUID]:
    """The course versions that the items name."""
    named = (outcome.learned.course_version for outcome in outcomes if outcome.learned is not None)
    return {version for version in named if version is not None}


def insert(rows: Iterable[Model]) -> None:
    """Insert rows of any models, one statement for each model."""
    by_model: dict[type[Model], list[Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for model, same in by_model.items():
        model._default_manager.bulk_create(same)
