"""What follows from an editor's act a moment later."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django_tasks import task

from academy.models.progress import CourseVersion
from academy.progress.published import complete_for_all
from academy.quizzes.regrade import regrade

#: Longer than any transaction that hands in an attempt.
_SETTLED = timedelta(minutes=2)


@task()
def regrade_attempts(version_ids: list[str]) -> int:
    """Mark again every attempt handed in under these versions; returns how many rose. May run twice."""
    return regrade([UUID(pk) for pk in version_ids], at=timezone.now())


def enqueue_regrade(version_ids: list[str]) -> None:
    """At once, and once more for attempts that were being handed in at the very moment of the correction."""
    regrade_attempts.enqueue(version_ids)
    regrade_attempts.using(run_after=timezone.now() + _SETTLED).enqueue(version_ids)


@task()
def complete_a_course_for_all(version_id: str) -> int:
    """Complete a course for those who have done all that this new version takes; returns how many. May run twice."""
    return complete_for_all(CourseVersion.objects.get(pk=version_id), at=timezone.now())


def course_version_frozen(sender: type, instance: CourseVersion, created: bool, **named: object) -> None:
    """After a `CourseVersion` was saved, in the same transaction."""
    if created:
        complete_a_course_for_all.enqueue(str(instance.pk))
