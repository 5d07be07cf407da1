"""Unit versions by id. None is ever changed, so those used last are kept in this process."""

from collections.abc import Iterable, Set
from uuid import UUID

from academy.kept_rows import KeptRows
from academy.models.progress import UnitVersion
from academy.progress.rules import UnitRule
from cms.documents.models import PublishedDocument
from cms.statements import Rows

_kept = KeptRows(UnitVersion, most=2000)


def unit_versions(ids: Iterable[UUID]) -> dict[UUID, UnitVersion]:
    """The unit versions with these ids; unknown ids are left out. No query for those that this process knows."""
    return _kept.get(ids)


def outlines_of(units: Set[UUID]) -> Rows[PublishedDocument]:
    """What these units are as they are published now, in each language."""
    return Rows(PublishedDocument, {"key": set(units), "is_live": True}, only=("id", "key", "outline"))


def unit_rules(ids: Iterable[UUID]) -> dict[UUID, dict[str, UnitRule]]:
    """Their rules, by unit and version, in the order in which they were frozen."""
    found: dict[UUID, dict[str, UnitRule]] = {}
    for version in sorted(unit_versions(ids).values(), key=lambda one: (one.frozen_at, one.pk)):
        found.setdefault(version.unit, {})[str(version.pk)] = version.rule
    return found
