"""Completing a course for those who had done all that it still takes, when it begins to take less."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction

from academy.errors import LearnerGone
from academy.locks import lock_learner
from academy.models.progress import CourseCompletion, CourseVersion, Progress
from academy.progress.course_rules import course_rule_of, is_course_complete
from academy.progress.courses import completed_units, published_versions, units_of


def complete_for_all(version: CourseVersion, *, at: datetime) -> int:
    """
    Write down the completion of a course by this version for all who have done what it takes and have not completed it
    yet, if it still is the one that is published. Returns how many; may run twice.
    """
    if version.pk not in published_versions():
        return 0
    done = [_complete(learner, version, at) for learner in _candidates(version)]
    return sum(done)


def _candidates(version: CourseVersion) -> Iterator[Any]:
    """Ids of learners who have done something that the course takes, and have not completed it."""
    have = CourseCompletion.objects.filter(course=version.course).values("learner")
    units = [UUID(unit) for unit in units_of(version)]
    rows = Progress.objects.filter(unit__in=units).exclude(completed_by=None).exclude(learner__in=have)
    done: dict[Any, set[str]] = {}
    for learner, unit in rows.values_list("learner", "unit").iterator(chunk_size=5000):
        done.setdefault(learner, set()).add(str(unit))
    rule = course_rule_of(version.content)
    yield from (learner for learner, own in done.items() if is_course_complete(rule, own))


@transaction.atomic
def _complete(learner_id: Any, version: CourseVersion, at: datetime) -> bool:
    learner = get_user_model()(pk=learner_id)
    try:
        lock_learner(learner)
    except LearnerGone:
        return False
    if not is_course_complete(course_rule_of(version.content), completed_units(learner)):
        return False
    _row, created = CourseCompletion.objects.get_or_create(
        learner=learner, course=version.course, defaults={"version": version, "completed_at": at}
    )
    return created
