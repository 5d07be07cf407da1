"""When learners did what, for counting them. Nothing here is ever shown."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Min, Q

from academy.models.attempts import Attempt
from academy.models.progress import CourseCompletion, Event, Progress
from academy.progress.outcomes import History

EVERYBODY = Q()


def histories(units: Collection[UUID], *, course: UUID | None = None, of: Q = EVERYBODY) -> dict[Any, History]:
    """
    By learner, what they did in these units and whether they completed the course; `of` picks the learners. What was
    completed is read first: whoever is found to have begun was there before, so that somebody who is erased meanwhile
    is counted whole or not at all.
    """
    found: dict[Any, History] = defaultdict(History)
    courses = CourseCompletion.objects.filter(of, course__in=[course] if course else [])
    for learner, course_at in courses.values_list("learner", "completed_at"):
        found[learner].completed_course = course_at
    done = Progress.objects.filter(of, unit__in=units, completed_at__isnull=False)
    for learner, unit, done_at in done.values_list("learner", "unit", "completed_at"):
        if done_at:
            found[learner].completed[str(unit)] = done_at
    for model, time in ((Event, "received_at"), (Attempt, "started_at")):
        rows = model._default_manager.filter(of, unit__in=units).values("learner", "unit").annotate(first_at=Min(time))
        for learner, unit, at in rows.order_by().values_list("learner", "unit", "first_at"):
            begun = found[learner].begun
            begun[str(unit)] = min(at, begun.get(str(unit), at))
    return found
