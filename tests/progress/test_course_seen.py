"""Late work counts for the course as the learner saw it."""

import pytest

from academy.models import CourseCompletion, CourseVersion, LessonPage
from cms.documents.models import PublishedDocument
from tests.conftest import a_body, add, drain
from tests.progress.conftest import PublishedUnit


def version_of(course) -> str:
    return PublishedDocument.objects.get(key=course.translation_key).outline["version"]


@pytest.fixture
def before(tree):
    """What a phone downloaded: the course's version, and events that see both lessons whole. Then a lesson is added."""
    drain()
    seen = version_of(tree.course)
    events = [event for page in (tree.lesson, tree.other) for event in PublishedUnit(page).seen()]
    add(tree.module, LessonPage(title="Going on", body=a_body()))
    drain()
    return seen, events


def test_a_course_is_complete_as_the_learner_saw_it(phone, before):
    seen, events = before
    phone.send(*[{**event, "course_version": seen} for event in events])

    assert CourseCompletion.objects.get().version == CourseVersion.objects.get(pk=seen)


def test_it_takes_the_new_lesson_where_no_version_is_named(phone, before):
    phone.send(*before[1])

    assert not CourseCompletion.objects.exists()


def test_a_version_is_good_enough_with_the_last_word(phone, before):
    seen, events = before
    phone.send(*events)
    phone.send({**events[0], "id": "00000000-0000-4000-8000-000000000001", "course_version": seen})

    assert CourseCompletion.objects.count() == 1


def test_a_version_that_never_was_harms_nothing(phone, before):
    never = "00000000-0000-4000-8000-000000000002"
    receipts = phone.send(*[{**event, "course_version": never} for event in before[1]])

    assert {receipt["status"] for receipt in receipts} == {"accepted"}
    assert not CourseCompletion.objects.exists()


def test_what_is_published_counts_before_what_was_seen(phone, tree):
    drain()
    old = version_of(tree.course)
    tree.other.unpublish()
    drain()
    events = PublishedUnit(tree.lesson).seen()
    phone.send(*[{**event, "course_version": old} for event in events])

    assert str(CourseCompletion.objects.get().version_id) == version_of(tree.course)
