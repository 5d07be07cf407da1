"""An item as a device sent it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings

from academy.errors import AcademyError, BadItem, UnknownKind
from academy.sync.canonical import keyed_digest
from academy.sync.item import SyncItem, check_item, known_kind, sync_items, with_plain_ids
from academy.sync.receipts import item_id


@dataclass(frozen=True)
class Sent:
    """
    `body` is what was sent, which may be anything, and `item` the same with its UUIDs in small letters. `kind` is None
    if it is not of the right form, and `fault` then says what is wrong with it.
    """

    body: Any
    item: Any
    id: UUID | None
    kind: type[SyncItem] | None
    fault: AcademyError | None

    @classmethod
    def of(cls, body: Any) -> "Sent":
        item, own_id = with_plain_ids(body), item_id(body)
        try:
            return cls(body, item, own_id, checked(item, own_id), None)
        except AcademyError as fault:
            return cls(body, item, own_id, None, fault)

    @cached_property
    def digest(self) -> str:
        """What tells a replay from another body; see `keyed_digest`."""
        return keyed_digest(self.item, settings.PROGRAMME_SECRET)


def checked(item: Any, own_id: UUID | None) -> type[SyncItem]:
    """The kind of an item that is of the right form. Raises an `AcademyError` that says what is wrong with it."""
    if own_id is None:
        raise BadItem("An item is an object with an `id`, a UUID made by the device, and a `kind`.")
    kind = known_kind(item)
    if kind is None:
        raise UnknownKind(f"There are: {', '.join(sync_items.classes())}.")
    check_item(kind, item)
    return kind
