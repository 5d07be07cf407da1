"""An item as a device sent it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings

from academy.errors import AcademyError, BadItem, UnknownKind
from academy.sync.canonical import keyed_digest
from academy.sync.faulty import Faulty
from academy.sync.item import SyncItem, check_item, known_kind, sync_items, with_plain_ids
from academy.sync.receipts import item_id
from academy.sync.sequences import sequence_of, without_sequence


@dataclass(frozen=True)
class Sent:
    """
    `body` is what was sent, which may be anything, and `item` the same with its UUIDs in small letters. `kind` is None
    if it is not of the right form, and `fault` then says what is wrong with it. `sequence` is the device's own number.
    """

    body: Any
    item: Any
    id: UUID | None
    kind: type[SyncItem] | None
    fault: AcademyError | None

    @classmethod
    def of(cls, given: Any) -> "Sent":
        """Of a value, or of a `Faulty`."""
        body = given.body if isinstance(given, Faulty) else given
        item, own_id = with_plain_ids(body), item_id(body)
        if isinstance(given, Faulty):
            return cls(body, item, own_id, None, BadItem(given.fault))
        try:
            return cls(body, item, own_id, checked(item, own_id), None)
        except AcademyError as fault:
            return cls(body, item, own_id, None, fault)

    @cached_property
    def digest(self) -> str:
        """What tells a replay from another body; see `keyed_digest`. The device's own number makes no difference."""
        return keyed_digest(without_sequence(self.item), settings.PROGRAMME_SECRET)

    @property
    def sequence(self) -> int | None:
        return sequence_of(self.item)


def checked(item: Any, own_id: UUID | None) -> type[SyncItem]:
    """The kind of an item that is of the right form. Raises an `AcademyError` that says what is wrong with it."""
    if own_id is None:
        raise BadItem("An item is an object with an `id`, a UUID made by the device, and a `kind`.")
    kind = known_kind(item)
    if kind is None:
        raise UnknownKind(f"There are: {', '.join(sync_items.classes())}.")
    check_item(kind, item)
    return kind
