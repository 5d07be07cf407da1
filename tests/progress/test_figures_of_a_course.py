"""What editors see of how many take part in a course, and how far they get."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from academy.models import CourseCompletion, CourseVersion, Enrolment, Event, Progress, UnitVersion
from academy.progress.figures import course_figures, enrolled_figure, unit_figure
from cms.accounts.models import User
from tests.conftest import drain

pytestmark = pytest.mark.django_db

MARCH = datetime(2026, 3, 4, tzinfo=UTC)
SOON = MARCH + timedelta(weeks=1)
IN_JUNE = MARCH + timedelta(weeks=14)
DAY = timedelta(days=1)


class Crowd:
    """People with the records that they would have, without all that leads to them."""

    def __init__(self, tree: SimpleNamespace):
        drain()
        self.course, self.unit = tree.course.translation_key, tree.lesson.translation_key
        self.course_version = CourseVersion.objects.filter(course=self.course).latest("frozen_at")
        self.unit_version = UnitVersion.objects.get(unit=self.unit)

    def learners(self, count: int) -> list[User]:
        known = User.objects.count()
        return [User.objects.create(email=f"{number}@example.org") for number in range(known, known + count)]

    def enrol(self, count: int, at: datetime = MARCH) -> list[User]:
        learners = self.learners(count)
        rows = [Enrolment(learner=learner, course=self.course, enrolled_at=at) for learner in learners]
        Enrolment.objects.bulk_create(rows)
        return learners

    def begin(self, learners: list[User], at: datetime = MARCH) -> None:
        same = {"unit": self.unit, "version": self.unit_version, "kind": "seen", "block": "b", "received_at": at}
        Event.objects.bulk_create([Event(learner=learner, **same) for learner in learners])

    def complete(self, learners: list[User], at: datetime) -> None:
        unit = {"unit": self.unit, "completed_by": self.unit_version, "completed_at": at, "changed_at": at}
        Progress.objects.bulk_create([Progress(learner=learner, **unit) for learner in learners])

    def complete_course(self, learners: list[User], at: datetime) -> None:
        same = {"course": self.course, "version": self.course_version, "completed_at": at}
        CourseCompletion.objects.bulk_create([CourseCompletion(learner=learner, **same) for learner in learners])


@pytest.fixture
def crowd(tree):
    return Crowd(tree)


def numbers(table) -> dict:
    return {name: share and share.number for name, share in table.cells.items()}


def test_it_tells_how_many_enrolled_once_the_week_is_over(crowd):
    crowd.enrol(23)

    assert enrolled_figure(crowd.course, at=MARCH) is None
    assert enrolled_figure(crowd.course, at=SOON).people == 25


def test_it_tells_nothing_of_nine_who_enrolled(crowd):
    crowd.enrol(9)

    assert enrolled_figure(crowd.course, at=SOON) is None


def test_it_tells_how_far_they_got_in_course_module_and_lesson(crowd, tree):
    learners = crowd.enrol(60)
    crowd.begin(learners[:35])
    crowd.complete(learners[:30], MARCH + DAY)
    crowd.complete_course(learners[:15], MARCH + DAY)
    found = course_figures(crowd.course, at=IN_JUNE)
    module = found[f"module:{tree.module.translation_key}"]

    assert numbers(found["course"]) == {"completed": 15, "begun": 20, "not_begun": 25}
    assert numbers(module) == {"completed": None, "begun": 35, "not_begun": None}
    assert numbers(found[f"unit:{crowd.unit}"]) == {"completed": 30, "begun": None, "not_begun": None}


def test_it_waits_until_eight_weeks_have_gone_by_for_each(crowd):
    crowd.enrol(60)

    assert course_figures(crowd.course, at=MARCH + timedelta(weeks=8)) == {}
    assert course_figures(crowd.course, at=MARCH + timedelta(weeks=9))["course"].people == 60


def test_what_comes_after_eight_weeks_does_not_count(crowd):
    learners = crowd.enrol(60)
    crowd.complete_course(learners[:30], MARCH + 55 * DAY)
    crowd.complete_course(learners[30:50], MARCH + 57 * DAY)
    crowd.begin(learners[:45])

    assert numbers(course_figures(crowd.course, at=IN_JUNE)["course"])["completed"] == 30


def test_a_figure_stays_when_people_get_further(crowd):
    learners = crowd.enrol(60)
    crowd.complete_course(learners[:30], MARCH + DAY)
    before = course_figures(crowd.course, at=IN_JUNE)
    crowd.complete_course(learners[30:], MARCH + 2 * DAY)

    assert course_figures(crowd.course, at=IN_JUNE + timedelta(weeks=30)) == before


def test_who_enrols_later_is_in_a_later_release(crowd):
    crowd.enrol(60)
    course_figures(crowd.course, at=IN_JUNE)
    later = crowd.enrol(160, IN_JUNE)
    crowd.complete_course(later[:50], IN_JUNE + DAY)
    found = course_figures(crowd.course, at=IN_JUNE + timedelta(weeks=10))["course"]

    assert (found.people, found.cells["not_begun"].number, found.cells["not_begun"].of) == (220, 110, 160)


def test_a_page_in_no_course_tells_how_many_of_those_who_began_it_are_done(crowd):
    learners = crowd.learners(50)
    crowd.begin(learners)
    crowd.complete(learners[:20], MARCH + 13 * DAY)
    crowd.complete(learners[20:35], MARCH + 15 * DAY)

    assert numbers(unit_figure(crowd.unit, at=IN_JUNE)) == {"completed": 20, "begun": 30}


def test_the_editor_sees_it_on_the_page(crowd, tree, admin_client):
    crowd.enrol(60, datetime.now(UTC) - timedelta(weeks=20))
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[tree.module.pk])).content.decode()

    assert "About 60 people have enrolled on the course so far." in page
    assert "Where people were eight weeks after they enrolled" in page


@pytest.mark.parametrize("name", ["course", "module", "lesson"])
def test_the_editor_is_told_when_figures_will_come(crowd, tree, admin_client, name):
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[getattr(tree, name).pk])).content.decode()

    assert "Figures appear here once enough people have enrolled" in page
