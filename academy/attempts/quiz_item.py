"""What items have in common that name a quiz."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from academy.errors import UnknownQuizVersion
from academy.kept_rows import KeptRows
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.sync.item import SyncItem
from cms.documents.models import PublishedDocument

_kept = KeptRows(QuizVersion, most=500)


@dataclass(frozen=True)
class KnownQuizzes:
    """The quiz versions that a batch names, their corrections, and what the outlines of their units say now."""

    versions: dict[UUID, QuizVersion]
    corrections: dict[UUID, list[KeyCorrection]]
    outlines: dict[UUID, list[dict[str, Any]]]

    def version(self, pk: UUID) -> QuizVersion:
        if pk not in self.versions:
            raise UnknownQuizVersion
        return self.versions[pk]

    def is_published(self, version: QuizVersion) -> bool:
        """Whether the unit's document, in any language, shows this version now."""
        shown = [version.block, str(version.pk)]
        return any(shown in outline.get("quizzes", []) for outline in self.outlines.get(version.unit, []))

    def unit_version(self, version: QuizVersion) -> str | None:
        """
        What completes the unit, for somebody who did this quiz: as the language that shows this version has it, or
        else the source language; None if the unit is not published.
        """
        shown = [version.block, str(version.pk)]
        outlines = sorted(self.outlines.get(version.unit, []), key=lambda one: shown not in one.get("quizzes", []))
        return outlines[0].get("version") if outlines else None


class QuizItem(SyncItem):
    """An item that names a quiz by its `version`."""

    @classmethod
    def prepare(cls, items: list[dict[str, Any]]) -> KnownQuizzes:
        wanted = {UUID(item["version"]) for item in items}
        versions = _kept.get(wanted)
        corrections: dict[UUID, list[KeyCorrection]] = {}
        for correction in KeyCorrection.objects.filter(version__in=versions):
            corrections.setdefault(correction.version_id, []).append(correction)
        outlines: dict[UUID, list[dict[str, Any]]] = {}
        units = {version.unit for version in versions.values()}
        published = PublishedDocument.objects.filter(key__in=units, is_live=True).order_by("id")
        for unit, outline in published.values_list("key", "outline"):
            outlines.setdefault(unit, []).append(outline)
        return KnownQuizzes(versions, corrections, outlines)
