"""Sealing anew, under the first key, what was sealed under an older one. May stop anywhere and begin again."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.apps import apps
from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.models import SealedRow
from academy.sealing import first_key_id

BATCH = 100


@dataclass
class Rotation:
    """How far one model's rows have come. `unopened` names rows that no key opens; they stay as they are."""

    model: type[SealedRow]
    total: int
    done: int = 0
    unopened: dict[object, str] = field(default_factory=dict)


def sealed_models() -> list[type[SealedRow]]:
    return [model for model in apps.get_models() if issubclass(model, SealedRow)]


def rotate(model: type[SealedRow]) -> Iterator[Rotation]:
    """
    Reseal a model's rows, a batch a transaction, and tell after each how far it has come. Goes round again until
    nothing is left but what no key opens: a process with older settings may go on sealing under an older key.
    """
    rotation = Rotation(model, total=_waiting(model).count())
    done_before = -1
    while rotation.done > done_before:
        done_before = rotation.done
        last = None
        while (last := _reseal_after(rotation, last)) is not None:
            yield rotation


@transaction.atomic
def _reseal_after(rotation: Rotation, last: object | None) -> object | None:
    """One batch of rows whose keys come after `last`. Returns the last of them, or None if there were none."""
    waiting = _waiting(rotation.model).select_for_update().order_by("pk")
    rows = list(waiting.filter(pk__gt=last)[:BATCH] if last else waiting[:BATCH])
    resealed = [row for row in rows if _reseal(row, rotation)]
    for row in resealed:
        rotation.model._default_manager.filter(pk=row.pk).update(sealed=row.sealed, key_id=row.key_id)
    rotation.done += len(resealed)
    return rows[-1].pk if rows else None


@sensitive_variables()
def _reseal(row: SealedRow, rotation: Rotation) -> bool:
    try:
        row.put(row.content())
    except CannotBeOpened:
        rotation.unopened[row.pk] = row.key_id
        return False
    return True


def _waiting(model: type[SealedRow]):
    return model._default_manager.exclude(key_id=first_key_id())
