"""What changed in a learner's standing since a device last asked."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from academy.models import LessonPage
from tests.conftest import a_body, add, drain
from tests.progress.conftest import PublishedUnit

STANDING = "/api/v1/learning/standing/"


def ask(phone, since: str | None = None, **more: str) -> dict:
    return phone.client.get(STANDING, {**({"since": since} if since else {}), **more}).json()


def keys(answer: dict) -> set[str]:
    return {unit["unit"] for unit in answer["units"]}


@pytest.fixture
def course(tree):
    drain()
    return tree


@pytest.fixture
def done_before(phone, course):
    """One lesson was done two hours ago, another begun an hour ago; gives the answer that a device got since."""
    for hours, events in ((2, PublishedUnit(course.lesson).seen()), (1, PublishedUnit(course.other).seen()[:1])):
        with time_machine.travel(timezone.now() - timedelta(hours=hours)):
            phone.send(*events)
    return ask(phone)


def test_the_first_answer_holds_every_unit(done_before, course):
    assert keys(done_before) == {str(course.lesson.translation_key), str(course.other.translation_key)}
    assert done_before["is_whole"] is True


def test_the_next_holds_what_was_done_since(phone, done_before, course):
    phone.send(*PublishedUnit(course.other).seen())
    answer = ask(phone, done_before["since"])

    assert (keys(answer), answer["is_whole"]) == ({str(course.other.translation_key)}, False)
    assert answer["courses"][0]["percent"] == 100


def test_nothing_new_is_the_same_answer(phone, done_before):
    answer = ask(phone, done_before["since"])

    assert answer["since"] == done_before["since"]
    assert ask(phone, answer["since"]) == answer


def test_after_a_publish_it_holds_every_unit(phone, done_before, course):
    new = add(course.module, LessonPage(title="Going on", body=a_body()))
    drain()
    answer = ask(phone, done_before["since"])

    assert answer["is_whole"] is True
    assert str(new.translation_key) in keys(answer)


def test_for_another_learner_it_holds_every_unit(another_phone, done_before):
    assert ask(another_phone, done_before["since"])["is_whole"] is True


def test_units_outside_of_courses_are_there_once_something_was_done(phone, course, publish_unit):
    course.other.unpublish()
    phone.send(*PublishedUnit(course.lesson).seen())
    course.lesson.unpublish()
    drain()

    assert keys(ask(phone)) == {str(course.lesson.translation_key)}


@pytest.mark.parametrize("since", ["x", "x:y:z", "é", "a" * 500])
def test_nonsense_is_refused(phone, course, since):
    answer = phone.client.get(STANDING, {"since": since})

    assert (answer.status_code, answer.json()["code"]) == (400, "bad-cursor")
