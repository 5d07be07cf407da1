"""What every kind of item that devices send has in common."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import Model

from academy.progress.rules import UnitFacts
from academy.sync.checking import Checker
from academy.sync.sequences import SEQUENCE
from cms.blocks.registry import Registry
from cms.shapes import Schema, timestamp, uuid
from cms.statements import NewRows, Rows

#: Filled by importing every module of each app's `items/` package.
sync_items = Registry("items")


@dataclass(frozen=True)
class Learned:
    """Facts about one unit that an item brings."""

    unit: UUID
    facts: UnitFacts
    #: Of the course as the learner saw it, if the item names it.
    course_version: UUID | None = None


@dataclass(frozen=True)
class Outcome:
    """
    An item was accepted. `late`: what it names is no longer what is published. `result` is for the device. `rows` are
    yet to be inserted, `upserts` to be written after them, and `learned` to be written down, together with those of the
    other items of the batch.
    """

    late: bool = False
    result: dict[str, Any] | None = None
    rows: tuple[Model, ...] = ()
    upserts: tuple[NewRows, ...] = ()
    learned: Learned | None = None


@dataclass(frozen=True)
class Needs:
    """
    What items need to know: `rows`, to be read while holding the learner's lock, of which `prepared` makes what
    `receive` is given, and the learner's progress in these `units`.
    """

    rows: tuple[Rows[Any], ...] = ()
    prepared: Callable[..., Any] = lambda: None
    units: frozenset[UUID] = frozenset()


class SyncItem:
    """
    A kind of item. A subclass says which members it has and what comes of it. Members are checked before `receive`
    is called; whatever `receive` raises, it raises before it changes anything.
    """

    type_name: str
    properties: ClassVar[dict[str, Schema]] = {}
    #: Names of members that may be left out.
    optional: ClassVar[set[str]] = set()

    @classmethod
    def needs(cls, learner, items: list[dict[str, Any]]) -> Needs:
        """What these items need, which are all of a batch whose kinds inherit one `needs`."""
        return Needs()

    @classmethod
    def receive(cls, learner, item: dict[str, Any], *, at: datetime, prepared: Any) -> Outcome:
        raise NotImplementedError

    @staticmethod
    def kept(item: dict[str, Any]) -> dict[str, Any]:
        """The item as it may be kept with a name where it could not be used. Its members may be of any form."""
        return item

    @classmethod
    def component_name(cls) -> str:
        return "".join(part.capitalize() for part in cls.type_name.split("_")) + "Item"

    @classmethod
    def schema(cls) -> Schema:
        members = {
            "kind": {"type": "string", "const": cls.type_name},
            "id": uuid(description="Made by the device. Send the same item with the same id until it has a receipt."),
            **cls.properties,
            "at": timestamp(description="When it happened, by the device's clock. Kept, and relied upon for nothing."),
            "sequence": SEQUENCE,
        }
        return {
            "type": "object",
            "description": " ".join((cls.__doc__ or "").split()),
            "properties": members,
            "required": [name for name in members if name not in cls.optional | {"at", "sequence"}],
            "additionalProperties": False,
        }


def check_item(kind: type[SyncItem], item: dict[str, Any]) -> None:
    """Raises `BadItem` naming the member at fault, and what it should be; never what it is: receipts are kept."""
    _checker(kind.type_name).check(item)


def known_kind(body: Any) -> type[SyncItem] | None:
    """The kind that a body says it is; None if it says none that there is."""
    kind = body.get("kind") if isinstance(body, dict) else None
    return sync_items.classes().get(kind) if isinstance(kind, str) else None


def with_plain_ids(body: Any) -> Any:
    """The same body with its UUIDs in small letters, which say the same: some devices write them in capitals."""
    if not isinstance(body, dict):
        return body
    kind = known_kind(body)
    names = _uuids(kind.type_name) if kind else {"id"}
    small = {name: body[name].lower() for name in names if isinstance(body.get(name), str)}
    return {**body, **small}


@cache
def _checker(kind: str) -> Checker:
    return Checker(sync_items.classes()[kind].schema())


@cache
def _uuids(kind: str) -> frozenset[str]:
    members = sync_items.classes()[kind].schema()["properties"]
    return frozenset(name for name, schema in members.items() if schema.get("format") == "uuid")
