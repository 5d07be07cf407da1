"""Where a learner stands, over HTTP."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from academy.models import CourseCompletion, LessonPage
from tests.attempts.conftest import Phone
from tests.conftest import a_body, add, drain
from tests.progress.conftest import PublishedUnit

STANDING = "/api/v1/learning/standing/"


def of_course(phone: Phone, tree) -> dict:
    answer = phone.client.get(STANDING, {"course": str(tree.course.translation_key)})
    return answer.json()["courses"][0]


def do(phone: Phone, page: LessonPage) -> None:
    phone.send(*PublishedUnit(page).seen())


@pytest.fixture
def course(tree):
    drain()
    return tree


def test_it_begins_with_nothing(phone, course):
    standing = of_course(phone, course)

    assert (standing["percent"], standing["done"], standing["of"]) == (0, 0, 2)
    assert standing["next_unit"] == str(course.lesson.translation_key)


def test_it_counts_completed_units(phone, course):
    do(phone, course.lesson)
    standing = of_course(phone, course)

    assert (standing["percent"], standing["is_complete"]) == (50, False)
    assert standing["next_unit"] == str(course.other.translation_key)


def test_it_completes_the_course(phone, course):
    do(phone, course.lesson)
    do(phone, course.other)

    assert of_course(phone, course)["is_complete"] is True
    assert CourseCompletion.objects.count() == 1


def test_a_new_unit_leaves_the_completion_and_is_said_to_be_new(phone, course):
    do(phone, course.lesson)
    do(phone, course.other)
    new = add(course.module, LessonPage(title="Going on", body=a_body()))
    drain()
    standing = of_course(phone, course)

    assert (standing["percent"], standing["is_complete"]) == (66, True)
    assert standing["new_since_completed"] == [str(new.translation_key)]


def test_a_removed_unit_takes_nothing_away(phone, course):
    do(phone, course.lesson)
    course.lesson.unpublish()
    drain()
    unit = phone.client.get(STANDING, {"unit": str(course.lesson.translation_key)}).json()["units"][0]

    assert unit["is_complete"] is True


def test_a_gate_closes_what_comes_later(phone, course):
    course.course.sequence = "gate"
    course.course.save_revision().publish()
    drain()

    assert of_course(phone, course)["closed"] == [str(course.other.translation_key)]


def test_a_learner_sees_only_their_own(phone, another_phone, course):
    do(phone, course.lesson)

    assert of_course(another_phone, course)["percent"] == 0


def test_it_costs_the_same_whatever_the_size(phone, course):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            of_course(phone, course)
        return len(captured)

    queries()  # what is never changed is read once
    few = queries()
    for number in range(5):
        do(phone, add(course.module, LessonPage(title=f"Lesson {number}", body=a_body())))
    drain()

    assert queries() == few


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param({"unit": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}, 404, id="no such unit"),
        pytest.param({"course": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}, 404, id="no such course"),
        pytest.param({"unit": "nonsense"}, 400, id="no key"),
        pytest.param({"learner": "1"}, 400, id="nobody else's"),
    ],
)
def test_it_refuses(phone, course, query, status):
    assert phone.client.get(STANDING, query).status_code == status
