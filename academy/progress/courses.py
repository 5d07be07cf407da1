"""Completing courses."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from academy.models.progress import CourseCompletion, CourseVersion, Progress
from academy.progress.course_rules import course_rule_of, is_course_complete
from academy.progress.record import record_progress
from academy.progress.rules import UnitFacts
from cms.documents.models import PublishedDocument


def learn(learner, learned: Mapping[UUID, UnitFacts], *, at: datetime) -> None:
    """Write down new facts, by unit, and whatever units and courses they complete, while holding the learner's lock."""
    if learned and (completed := record_progress(learner, learned, at=at)):
        complete_courses(learner, completed, at=at)


def complete_courses(learner, units: Iterable[UUID], *, at: datetime) -> list[CourseCompletion]:
    """
    Write down which courses these newly completed units complete, as they are published now. Once written, it stays.
    Call it while holding the learner's lock.
    """
    touched = [version for version in published_courses() if units_of(version) & {str(unit) for unit in units}]
    if not touched:
        return []
    done = completed_units(learner)
    known = set(CourseCompletion.objects.filter(learner=learner).values_list("course", flat=True))
    new = [
        CourseCompletion(learner=learner, course=version.course, version=version, completed_at=at)
        for version in touched
        if version.course not in known and is_course_complete(course_rule_of(version.content), done)
    ]
    return CourseCompletion.objects.bulk_create(new)


def published_courses() -> list[CourseVersion]:
    """The versions of all courses that are published now, in two queries."""
    outlines = PublishedDocument.objects.filter(type="course", is_live=True).values_list("outline", flat=True)
    shown = {outline.get("version") for outline in outlines} - {None}
    return list(CourseVersion.objects.filter(pk__in=shown).order_by("frozen_at", "pk"))


def published_course(course: UUID) -> CourseVersion | None:
    """The version of a course that is published now; the latest, while translations wait to be built again."""
    return next((version for version in reversed(published_courses()) if version.course == course), None)


def units_of(version: CourseVersion) -> set[str]:
    return {unit["key"] for module in version.content["modules"] for unit in module["units"]}


def completed_units(learner) -> set[str]:
    """Keys of the units that a learner has completed."""
    rows = Progress.objects.filter(learner=learner).exclude(completed_by=None)
    return {str(unit) for unit in rows.values_list("unit", flat=True)}
