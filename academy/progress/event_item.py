"""What items have in common that tell of something a learner did in a unit."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from academy.errors import UnknownBlock, UnknownVersion
from academy.models.progress import Event, UnitVersion
from academy.progress.rules import UnitFacts
from academy.progress.versions import outlines_of, unit_versions
from academy.sync.checking import device_time, read_uuid
from academy.sync.item import Learned, Needs, Outcome, SyncItem
from cms.documents.models import PublishedDocument
from cms.shapes import string, uuid

VERSION = uuid(description="The unit's `completion.version`, as the learner sees it.")
COURSE_VERSION = uuid(description="The `version` of the course as the learner sees it, if the unit is in one.")
BLOCK = string(minLength=1, maxLength=36, description="The id of the block.")


@dataclass(frozen=True)
class KnownVersions:
    """The unit versions that a batch names, and the ids of those that are published now."""

    versions: dict[UUID, UnitVersion]
    published: set[str]


class EventItem(SyncItem):
    """An event: a fact that is only ever added. A subclass says of which kind, and which blocks it may name."""

    kind: ClassVar[Event.Kind]
    properties = {"version": VERSION, "course_version": COURSE_VERSION, "block": BLOCK}
    optional = {"course_version"}

    @classmethod
    def needs(cls, learner, items: list[dict[str, Any]]) -> Needs:
        versions = unit_versions(UUID(item["version"]) for item in items)
        units = frozenset(version.unit for version in versions.values())

        def prepared(published: list[PublishedDocument]) -> KnownVersions:
            return KnownVersions(versions, {document.outline.get("version") for document in published})

        return Needs((outlines_of(units),), prepared, units)

    @classmethod
    def receive(cls, learner, item, *, at, prepared):
        version = prepared.versions.get(UUID(item["version"]))
        if version is None:
            raise UnknownVersion
        block = item.get("block", "")
        if block and block not in cls.blocks(version.content):
            raise UnknownBlock
        event = Event(
            learner=learner,
            unit=version.unit,
            version=version,
            kind=cls.kind,
            block=block,
            received_at=at,
            device_at=device_time(item),
        )
        facts = UnitFacts(frozenset({(cls.kind.value, block)}), frozenset({str(version.pk)}))
        learned = Learned(version.unit, facts, read_uuid(item.get("course_version")))
        return Outcome(late=str(version.pk) not in prepared.published, rows=(event,), learned=learned)

    @staticmethod
    def blocks(content: dict[str, Any]) -> list[str]:
        """The blocks of a unit version (see `UnitVersion.content`) that such an event may name."""
        return []
