"""What the two demo learners did: one is in the middle of the course, one is done."""

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from academy.models import Enrolment
from cms.documents.tasks import refresh_stale_documents
from resources.demo.accounts import GRADUATE, LEARNER
from resources.demo.learning.study import COURSE_KEY, Student, units_of_the_course
from resources.demo.part import Part


@dataclass(frozen=True)
class Learning(Part):
    """Their enrolments, events and attempts, as if they had begun some weeks ago."""

    def is_loaded(self) -> bool:
        return Enrolment.objects.filter(course=COURSE_KEY, learner__in=_learners()).exists()

    def load(self) -> None:
        refresh_stale_documents.call()  # otherwise the worker's: until then the course knows nothing of its lessons
        accounts = {learner.email: learner for learner in _learners()}
        if learner := accounts.get(LEARNER.email):
            _study(learner, weeks_ago=3, completes=3)
        if graduate := accounts.get(GRADUATE.email):
            _study(graduate, weeks_ago=11, completes=None)

    def remove(self) -> None:
        """Nothing: it goes with the accounts."""


def _learners():
    return get_user_model().objects.filter(email__in=[LEARNER.email, GRADUATE.email])


def _study(learner, *, weeks_ago: int, completes: int | None) -> None:
    """Enrol so many weeks ago, complete so many lessons (None: all), one each five days, and begin the next."""
    student, began = Student(learner, learner.email, skill=0.85), timezone.now() - timedelta(weeks=weeks_ago)
    student.enrol(began)
    units = units_of_the_course()
    for number, unit in enumerate(units[:completes]):
        student.complete(unit, began + timedelta(days=5 * number))
    if completes is not None and completes < len(units):
        student.begin(units[completes], began + timedelta(days=5 * completes))
