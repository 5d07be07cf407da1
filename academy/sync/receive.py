"""
The one way in for what learners did. Every item gets a receipt; the same item again gets the same one. One that can
not be used never holds up the others, and what it said is kept.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from academy.errors import LearnerGone, TryAgain
from academy.locks import lock_learner
from academy.sync.faulty import Faulty
from academy.sync.inbox import keep
from academy.sync.needs import BatchNeeds
from academy.sync.receipts import refused
from academy.sync.reception import Reception
from academy.sync.sent import Sent
from academy.sync.trace import trace_of
from cms.busy import lock_was_busy
from cms.turns import turn_to_write

log = logging.getLogger(__name__)

#: How many items one transaction takes, so that others who write need not wait long for it.
TOGETHER = 100


@dataclass(frozen=True)
class Sender:
    """Whose items they are, from which installation, and when the server got them, if that is not now."""

    learner: Any
    device: UUID | None
    at: datetime | None

    def now(self) -> datetime:
        """
        Asked for under the learner's lock: of two batches that wait for it, the one that was sent first may be the
        second to get it, and a standing follows from its history in the order of these times.
        """
        return self.at or timezone.now()


def receive(
    learner, bodies: list[Any], *, at: datetime | None = None, device: UUID | None = None
) -> list[dict[str, Any]]:
    """
    A receipt for each item of a batch, in its order; see the component `Receipt`. `bodies` are values, or `Faulty`, and
    `device` is what the installation calls itself. All of it is on disk when this returns. A large batch is taken in
    several transactions. If something breaks, its items are taken in halves, so that only the one that broke it goes
    without. Raises LearnerGone, and the database's error where a lock could not be had; then those that were taken
    before stay, and have their receipts when they come again.
    """
    sender = Sender(learner, device, at)
    parts = [bodies[begin : begin + TOGETHER] for begin in range(0, len(bodies), TOGETHER)]
    return [receipt for part in parts for receipt in _part(sender, part)]


def is_nobodys_fault(error: Exception) -> bool:
    """Whether an error says nothing of the items, so that taking them one by one would not help."""
    return isinstance(error, LearnerGone) or lock_was_busy(error)


def _part(sender: Sender, bodies: list[Any]) -> list[dict[str, Any]]:
    try:
        return _together(sender, bodies)
    except Exception as error:
        if is_nobodys_fault(error):
            raise
        log.error("Of %s items one broke. Its device is asked to send it again.\n%s", len(bodies), trace_of(error))
    if len(bodies) == 1:
        return [_broken(sender, bodies[0])]
    half = len(bodies) // 2
    return _part(sender, bodies[:half]) + _part(sender, bodies[half:])


def _together(sender: Sender, bodies: list[Any]) -> list[dict[str, Any]]:
    items = [Sent.of(body) for body in bodies]  # while nobody waits for it
    with turn_to_write(), transaction.atomic():
        return _received(sender, items)


def _received(sender: Sender, items: list[Sent]) -> list[dict[str, Any]]:
    needs = BatchNeeds(sender.learner, items)
    needs.found(*lock_learner(sender.learner, *needs.rows))
    reception = Reception(sender.learner, sender.now(), needs, sender.device)
    receipts = [reception.receive(item) for item in items]
    reception.write()
    return receipts


def _broken(sender: Sender, body: Any) -> dict[str, Any]:
    """Its device will send it again; should it never, this is what is left of it."""
    try:
        sent = Sent.of(body)
        with transaction.atomic():
            keep(sender.learner, sent.body, item=sent.id, code=TryAgain.code, digest=sent.digest, at=sender.now())
    except Exception as error:
        log.error("What broke could not be kept either.\n%s", trace_of(error))
    return refused(body.body if isinstance(body, Faulty) else body, TryAgain())
