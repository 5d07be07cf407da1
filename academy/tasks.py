"""What follows from an editor's act a moment later."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django_tasks import task

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
