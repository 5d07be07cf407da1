"""
The one way in for what learners did. Every item gets a receipt; the same item again gets the same one. One that can
not be used never holds up the others, and what it said is kept.
"""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from academy.errors import LearnerGone, TryAgain
from academy.locks import lock_learner
from academy.sync.inbox import keep
from academy.sync.needs import BatchNeeds
from academy.sync.receipts import refused
from academy.sync.reception import Reception
from academy.sync.sent import Sent
from academy.sync.trace import trace_of
from cms.busy import lock_was_busy
from cms.turns import turn_to_write

log = logging.getLogger(__name__)


def receive(learner, bodies: list[Any], *, at: datetime) -> list[dict[str, Any]]:
    """
    A receipt for each item of a batch, in its order; see the component `Receipt`. All of it is on disk when this
    returns. If something breaks, each item is taken by itself, so that only the one that broke it goes without.
    Raises LearnerGone, and the database's error where a lock could not be had; then nothing has changed.
    """
    try:
        return _together(learner, bodies, at)
    except Exception as error:
        if is_nobodys_fault(error):
            raise
        log.error("A batch of %s items broke, so they are taken one by one.\n%s", len(bodies), trace_of(error))
    return [_alone(learner, body, at) for body in bodies]


def is_nobodys_fault(error: Exception) -> bool:
    """Whether an error says nothing of the items, so that taking them one by one would not help."""
    return isinstance(error, LearnerGone) or lock_was_busy(error)


def _together(learner, bodies: list[Any], at: datetime) -> list[dict[str, Any]]:
    items = [Sent.of(body) for body in bodies]  # while nobody waits for it
    with turn_to_write(), transaction.atomic():
        return _received(learner, items, at)


def _received(learner, items: list[Sent], at: datetime) -> list[dict[str, Any]]:
    needs = BatchNeeds(learner, items)
    needs.found(*lock_learner(learner, *needs.rows))
    reception = Reception(learner, at, needs)
    receipts = [reception.receive(item) for item in items]
    reception.write()
    return receipts


def _alone(learner, body: Any, at: datetime) -> dict[str, Any]:
    try:
        return _together(learner, [body], at)[0]
    except Exception as error:
        if is_nobodys_fault(error):
            raise
        log.error("An item broke; its device is asked to send it again.\n%s", trace_of(error))
    _keep_broken(learner, body, at)
    return refused(body, TryAgain())


def _keep_broken(learner, body: Any, at: datetime) -> None:
    """Its device will send it again; should it never, this is what is left of it."""
    try:
        sent = Sent.of(body)
        with transaction.atomic():
            keep(learner, body, item=sent.id, code=TryAgain.code, digest=sent.digest, at=at)
    except Exception as error:
        log.error("What broke could not be kept either.\n%s", trace_of(error))
