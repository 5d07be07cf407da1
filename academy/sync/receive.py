"""
The one way in for what learners did. Every item gets a receipt; the same item again gets the same one. One that can
not be used never holds up the others, and what it said is kept.
"""

import logging
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from academy.errors import AcademyError, BadItem, IdReused, TryAgain, UnknownKind
from academy.locks import lock_learner
from academy.models.attempts import Receipt
from academy.progress.courses import learn
from academy.progress.rules import NOTHING, UnitFacts
from academy.sync.canonical import keyed_digest
from academy.sync.inbox import keep
from academy.sync.item import Outcome, SyncItem, check_item, sync_items
from academy.sync.receipts import accepted, item_id, refused
from cms.busy import lock_was_busy

log = logging.getLogger(__name__)


@dataclass
class Reception:
    """A batch being received, in one transaction, under the learner's lock."""

    learner: Any
    at: datetime
    known: dict[UUID, Receipt]
    prepared: dict[str, Any]
    outcomes: list[Outcome] = field(default_factory=list)
    new: list[Receipt] = field(default_factory=list)

    def receive(self, body: Any) -> dict[str, Any]:
        """The receipt for one item."""
        item = item_id(body)
        digest = keyed_digest(body, settings.PROGRAMME_SECRET)
        first = self.known.get(item) if item else None
        if first is not None and first.digest == digest:
            return {**first.content, "replayed": True}
        if first is not None:
            return self._refused(body, item, digest, IdReused())
        try:
            receipt = self._taken(body)
        except AcademyError as error:
            receipt = self._refused(body, item, digest, error)
        if item is not None:
            row = Receipt(learner=self.learner, item=item, digest=digest, content=receipt, received_at=self.at)
            self.known[item] = row
            self.new.append(row)
        return receipt

    def write(self) -> None:
        """What the items bring, all together."""
        insert([row for outcome in self.outcomes for row in outcome.rows])
        learn(self.learner, together(self.outcomes), at=self.at)
        Receipt.objects.bulk_create(self.new)

    def _taken(self, body: Any) -> dict[str, Any]:
        kind = checked(body)
        outcome = kind.receive(self.learner, body, at=self.at, prepared=self.prepared[kind.type_name])
        self.outcomes.append(outcome)
        return accepted(body, outcome)

    def _refused(self, body: Any, item: UUID | None, digest: str, error: AcademyError) -> dict[str, Any]:
        keep(self.learner, as_kept(body), item=item, code=error.code, digest=digest, at=self.at)
        return refused(body, error)


def receive(learner, bodies: list[Any], *, at: datetime) -> list[dict[str, Any]]:
    """
    A receipt for each item of a batch, in its order; see the component `Receipt`. All of it is on disk when this
    returns. If something breaks, each item is taken by itself, so that only the one that broke it goes without.
    """
    try:
        return _together(learner, bodies, at)
    except Exception as error:
        if lock_was_busy(error):
            raise
        log.exception("A batch of %s items broke; they are taken one by one", len(bodies))
    return [_alone(learner, body, at) for body in bodies]


@transaction.atomic
def _together(learner, bodies: list[Any], at: datetime) -> list[dict[str, Any]]:
    lock_learner(learner)
    ids = {item for body in bodies if (item := item_id(body))}
    known = {row.item: row for row in Receipt.objects.filter(learner=learner, item__in=ids)}
    reception = Reception(learner, at, known, prepare(body for body in bodies if item_id(body) not in known))
    receipts = [reception.receive(body) for body in bodies]
    reception.write()
    return receipts


def _alone(learner, body: Any, at: datetime) -> dict[str, Any]:
    try:
        return _together(learner, [body], at)[0]
    except Exception as error:
        if lock_was_busy(error):
            raise
        log.exception("An item broke; its device is asked to send it again")
        return refused(body, TryAgain())


def prepare(bodies: Any) -> dict[str, Any]:
    """What each kind of item needs for all of its items together, by kind."""
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for body in bodies:
        if (kind := usable_kind(body)) is not None:
            by_kind.setdefault(kind.type_name, []).append(body)
    return {name: sync_items.classes()[name].prepare(items) for name, items in by_kind.items()}


def together(outcomes: list[Outcome]) -> dict[UUID, UnitFacts]:
    """All facts that the items bring, by unit."""
    found: dict[UUID, UnitFacts] = {}
    for outcome in outcomes:
        if outcome.learned is not None:
            unit = outcome.learned.unit
            found[unit] = found.get(unit, NOTHING) | outcome.learned.facts
    return found


def insert(rows: list[Model]) -> None:
    """Insert rows of any models, one statement for each model."""
    by_model: dict[type[Model], list[Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for model, same in by_model.items():
        model._default_manager.bulk_create(same)


def checked(body: Any) -> type[SyncItem]:
    """The kind of an item that is of the right form. Raises an `AcademyError` that says what is wrong with it."""
    if not isinstance(body, dict) or item_id(body) is None:
        raise BadItem("An item is an object with an `id`, a UUID made by the device, and a `kind`.")
    kind = body.get("kind")
    known = sync_items.classes()
    if not isinstance(kind, str) or kind not in known:
        raise UnknownKind(f"There are: {', '.join(known)}.")
    check_item(known[kind], body)
    return known[kind]


def usable_kind(body: Any) -> type[SyncItem] | None:
    try:
        return checked(body)
    except AcademyError:
        return None


def as_kept(body: Any) -> Any:
    """What may be kept with a name of an item that could not be used; what it says can't be known of a bad one."""
    kind = usable_kind(body)
    return kind.kept(body) if kind else body
