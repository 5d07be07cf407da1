"""What items have in common that name a quiz."""

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from academy.attempts.known_attempts import KnownAttempts
from academy.errors import UnknownQuizVersion
from academy.kept_rows import KeptRows
from academy.models.attempts import Attempt
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.progress.versions import outlines_of
from academy.sync.item import Needs, SyncItem
from cms.documents.models import PublishedDocument
from cms.statements import Rows

_kept = KeptRows(QuizVersion, most=500)


@dataclass(frozen=True)
class KnownQuizzes:
    """
    The quiz versions that a batch names, their corrections, what the outlines of their units say now, and the attempts.
    """

    versions: dict[UUID, QuizVersion]
    corrections: dict[UUID, list[KeyCorrection]]
    outlines: dict[UUID, list[dict[str, Any]]]
    attempts: KnownAttempts

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
    def needs(cls, learner, items: list[dict[str, Any]]) -> Needs:
        versions = _kept.get({UUID(item["version"]) for item in items})
        units = frozenset(version.unit for version in versions.values())
        limited = [one for one in versions.values() if one.content["attempts_allowed"] is not None]
        quizzes = {"unit": {version.unit for version in limited}, "block": {version.block for version in limited}}
        rows = (
            Rows(KeyCorrection, {"version": set(versions)}),
            outlines_of(units),
            Rows(Attempt, {"learner": learner.pk, "key": {UUID(item["attempt"]) for item in items}}),
            Rows(Attempt, {"learner": learner.pk, **quizzes}),
        )
        return Needs(rows, partial(known_quizzes, versions), units)


def known_quizzes(
    versions: dict[UUID, QuizVersion],
    corrected: list[KeyCorrection],
    published: list[PublishedDocument],
    named: list[Attempt],
    earlier: list[Attempt],
) -> KnownQuizzes:
    corrections: dict[UUID, list[KeyCorrection]] = {}
    for correction in corrected:
        corrections.setdefault(correction.version_id, []).append(correction)
    outlines: dict[UUID, list[dict[str, Any]]] = {}
    for document in published:
        outlines.setdefault(document.key, []).append(document.outline)
    return KnownQuizzes(versions, corrections, outlines, KnownAttempts([*named, *earlier]))
