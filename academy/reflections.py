"""What learners do with their reflections: write, change, read, destroy. Nobody else has a part in it."""

import logging
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.locks import lock_learner
from academy.models.reflections import Reflection
from academy.sync.inbox import destroy_kept
from academy.texts import check_text

LONGEST_TEXT = 20_000

log = logging.getLogger(__name__)


@sensitive_variables()
@transaction.atomic
def write_reflection(
    learner,
    unit: UUID,
    block: str,
    text: str,
    *,
    at: datetime,
    item: UUID | None = None,
    client_at: datetime | None = None,
) -> Reflection:
    """
    Write on a prompt. What was written there before stays readable to the learner. `unit` is the page's translation
    key, `at` the server's time, `item` the device's id of this one: the same again returns what it wrote the first
    time. Raises NothingWritten, TooLong or NotText. Whether there is such a prompt is for the caller to decide.
    """
    check_text(text, most=LONGEST_TEXT)
    lock_learner(learner)
    own = Reflection.objects.of(learner)
    if item is not None and (first := own.filter(item=item).first()):
        return first
    number = (own.aggregate(last=Max("number"))["last"] or 0) + 1
    reflection = Reflection(
        learner=learner, unit=unit, block=block, number=number, written_at=at, client_at=client_at, item=item
    )
    reflection.put(text.encode())
    reflection.save(force_insert=True)
    return reflection


@transaction.atomic
def destroy_reflections(learner, unit: UUID, block: str) -> None:
    """
    Delete all that the learner ever wrote on a prompt, also what could not be used and is kept in the inbox. Nothing
    is left to destroy the second time.
    """
    lock_learner(learner)
    Reflection.objects.of(learner).on(unit, block).delete()
    destroy_kept(learner, lambda body: is_on_prompt(body, unit, block))


def is_on_prompt(body: Any, unit: UUID, block: str) -> bool:
    """Whether what a device sent, well-formed or not, is about this prompt."""
    if not isinstance(body, dict) or body.get("kind") != "reflection":
        return False
    return str(body.get("unit")).lower() == str(unit) and body.get("block") == block


@sensitive_variables()
def read_reflection(reflection: Reflection) -> str:
    """The text. Raises CannotBeOpened."""
    try:
        return reflection.content().decode()
    except CannotBeOpened:
        log.error("Reflection %s does not open with key %s", reflection.pk, reflection.key_id)
        raise
