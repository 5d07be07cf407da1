"""What learners do with their reflections: write, change, read, destroy. Nobody else has a part in it."""

import logging
from collections.abc import Iterable, Set
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.locks import lock_learner
from academy.models.reflections import Reflection
from academy.sync.inbox import destroy_kept
from academy.texts import check_text
from cms.statements import Rows

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
    """As `KnownReflections.write`, of somebody whose lock is not held yet."""
    (same,) = lock_learner(learner, sent_as(learner, {item} - {None}))
    return KnownReflections(learner, same).write(unit, block, text, at=at, item=item, client_at=client_at)


def sent_as(learner, items: Set[UUID | None]) -> Rows[Reflection]:
    """The learner's reflections that their devices sent under these ids."""
    return Rows(Reflection, {"learner": learner.pk, "item": set(items)})


class KnownReflections:
    """What has to be known of a learner's reflections to write more, while holding their lock: those sent before."""

    def __init__(self, learner, sent_before: Iterable[Reflection]):
        self._learner = learner
        self._sent = {row.item: row for row in sent_before}
        self._last: int | None = None

    @method_decorator(sensitive_variables())
    def write(
        self, unit: UUID, block: str, text: str, *, at: datetime, item: UUID | None, client_at: datetime | None
    ) -> Reflection:
        """
        Write on a prompt. What was written there before stays readable to the learner. `unit` is the page's translation
        key, `at` the server's time, `item` the device's id of this one: the same again returns what it wrote the first
        time. Raises NothingWritten, TooLong or NotText. Whether there is such a prompt is for the caller to decide.
        """
        check_text(text, most=LONGEST_TEXT)
        if item is not None and item in self._sent:
            return self._sent[item]
        reflection = Reflection(
            learner=self._learner,
            unit=unit,
            block=block,
            number=self._next(),
            written_at=at,
            client_at=client_at,
            item=item,
        )
        reflection.put(text.encode())
        reflection.save(force_insert=True)
        self._sent[item] = reflection
        return reflection

    def destroy(self, unit: UUID, block: str) -> None:
        """As `destroy_reflections`."""
        destroy_reflections(self._learner, unit, block)
        self._sent = {item: row for item, row in self._sent.items() if (row.unit, row.block) != (unit, block)}

    def _next(self) -> int:
        if self._last is None:
            self._last = Reflection.objects.of(self._learner).aggregate(last=Max("number"))["last"] or 0
        self._last += 1
        return self._last


@transaction.atomic
def destroy_reflections(learner, unit: UUID, block: str) -> None:
    """
    Delete all that the learner ever wrote on a prompt, also what could not be used and is kept in the inbox. Nothing
    is left to destroy the second time.
    """
    lock_learner(learner)
    Reflection.objects.of(learner).on(unit, block).delete()
    destroy_kept(learner, unit, block)


@sensitive_variables()
def read_reflection(reflection: Reflection) -> str:
    """The text. Raises CannotBeOpened."""
    try:
        return reflection.content().decode()
    except CannotBeOpened:
        log.error("Reflection %s does not open with key %s", reflection.pk, reflection.key_id)
        raise
