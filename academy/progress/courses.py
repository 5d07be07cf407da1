"""Completing courses."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from academy.models.progress import CourseCompletion, CourseVersion, Progress
from academy.progress.course_rules import course_rule_of, is_course_complete
from academy.progress.record import KnownProgress, record_progress
from academy.progress.rules import UnitFacts
from cms.documents.models import PublishedDocument
from cms.statements import NewRows


def learn(
    learner,
    learned: Mapping[UUID, UnitFacts],
    *,
    at: datetime,
    seen: Collection[UUID] = (),
    known: KnownProgress = MappingProxyType({}),
    beside: Sequence[NewRows] = (),
) -> None:
    """
    Write down new facts, by unit, and whatever units and courses they complete, while holding the learner's lock.
    `seen`: the course versions by which the learner worked. For `known` and `beside` see `record_progress`.
    """
    completed = record_progress(learner, learned, known, at=at, beside=beside)
    if completed or seen:
        complete_courses(learner, completed, at=at, seen=seen)


def complete_courses(
    learner, units: Iterable[UUID], *, at: datetime, seen: Collection[UUID] = ()
) -> list[CourseCompletion]:
    """
    Write down which courses these newly completed units complete: as they are published now, or else by a version that
    the learner saw, since work that was done offline arrives late. Once written, it stays. Call it while holding the
    learner's lock.
    """
    fresh = {str(unit) for unit in units}
    touched = [version for version in versions_in_play(seen) if version.pk in seen or units_of(version) & fresh]
    if not touched:
        return []
    done = completed_units(learner)
    known = set(CourseCompletion.objects.filter(learner=learner).values_list("course", flat=True))
    completing: dict[UUID, CourseVersion] = {}
    for version in touched:
        if version.course not in known and is_course_complete(course_rule_of(version.content), done):
            completing.setdefault(version.course, version)
    return CourseCompletion.objects.bulk_create(
        CourseCompletion(learner=learner, course=version.course, version=version, completed_at=at)
        for version in completing.values()
    )


def versions_in_play(seen: Collection[UUID]) -> list[CourseVersion]:
    """The versions of all courses that are published now, and after them those that learners saw; two queries."""
    published = published_versions()
    rows = CourseVersion.objects.filter(pk__in=published | set(seen)).order_by("frozen_at", "pk")
    return sorted(rows, key=lambda version: version.pk not in published)


def published_courses() -> list[CourseVersion]:
    """The versions of all courses that are published now, in two queries."""
    return list(CourseVersion.objects.filter(pk__in=published_versions()).order_by("frozen_at", "pk"))


def published_versions() -> set[UUID]:
    """The ids of the versions of all courses that are published now."""
    outlines = PublishedDocument.objects.filter(type="course", is_live=True).values_list("outline", flat=True)
    return {UUID(outline["version"]) for outline in outlines if outline.get("version")}


def published_course(course: UUID) -> CourseVersion | None:
    """The version of a course that is published now; the latest, while translations wait to be built again."""
    return next((version for version in reversed(published_courses()) if version.course == course), None)


def units_of(version: CourseVersion) -> set[str]:
    return {unit["key"] for module in version.content["modules"] for unit in module["units"]}


def completed_units(learner) -> set[str]:
    """Keys of the units that a learner has completed."""
    rows = Progress.objects.filter(learner=learner).exclude(completed_by=None)
    return {str(unit) for unit in rows.values_list("unit", flat=True)}
