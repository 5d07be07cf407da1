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

from academy.errors import AcademyError, BadItem, IdReused, TryAgain, UnknownKind
from academy.locks import lock_learner
from academy.models.attempts import Receipt
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
            receipt = accepted(body, take(self.learner, body, self.at))
        except AcademyError as error:
            receipt = self._refused(body, item, digest, error)
        if item is not None:
            row = Receipt(learner=self.learner, item=item, digest=digest, content=receipt, received_at=self.at)
            self.known[item] = row
            self.new.append(row)
        return receipt

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
    reception = Reception(learner, at, known)
    receipts = [reception.receive(body) for body in bodies]
    Receipt.objects.bulk_create(reception.new)
    return receipts


def _alone(learner, body: Any, at: datetime) -> dict[str, Any]:
    try:
        return _together(learner, [body], at)[0]
    except Exception as error:
        if lock_was_busy(error):
            raise
        log.exception("An item broke; its device is asked to send it again")
        return refused(body, TryAgain())


def take(learner, body: Any, at: datetime) -> Outcome:
    """Do what an item asks for. Raises an `AcademyError` before anything is changed."""
    kind = kind_of(body)
    check_item(kind, body)
    return kind.receive(learner, body, at=at)


def kind_of(body: Any) -> type[SyncItem]:
    if not isinstance(body, dict) or item_id(body) is None:
        raise BadItem("An item is an object with an `id`, a UUID made by the device, and a `kind`.")
    kind = body.get("kind")
    known = sync_items.classes()
    if not isinstance(kind, str) or kind not in known:
        raise UnknownKind(f"There are: {', '.join(known)}.")
    return known[kind]


def as_kept(body: Any) -> Any:
    """What may be kept with a name of an item that could not be used."""
    try:
        kind = kind_of(body)
        check_item(kind, body)
    except AcademyError:
        return body  # what it says can't be known
    return kind.kept(body)
