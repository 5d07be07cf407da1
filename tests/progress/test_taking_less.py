"""A course that takes less than it did, for those who have begun it."""

import pytest

from academy.models import CourseCompletion, CourseVersion
from academy.progress.published import complete_for_all
from tests.conftest import drain
from tests.progress.conftest import PublishedUnit
from tests.progress.test_standing import do, of_course


@pytest.fixture
def halfway(phone, tree):
    """One lesson of two is done."""
    drain()
    do(phone, tree.lesson)
    return tree


def withdraw(page) -> None:
    page.unpublish()
    drain()


def test_who_has_done_all_that_is_left_has_completed_it(phone, another_phone, halfway):
    withdraw(halfway.other)

    assert of_course(phone, halfway)["is_complete"] is True
    assert of_course(another_phone, halfway)["is_complete"] is False
    assert CourseCompletion.objects.get().learner == phone.learner


def test_what_was_done_and_is_removed_still_counts(phone, halfway):
    withdraw(halfway.lesson)
    standing = of_course(phone, halfway)

    assert (standing["percent"], standing["done"], standing["of"]) == (50, 1, 2)
    assert standing["next_unit"] == str(halfway.other.translation_key)


def test_who_has_not_done_it_has_less_to_do(another_phone, halfway):
    withdraw(halfway.lesson)
    do(another_phone, halfway.other)

    assert of_course(another_phone, halfway)["percent"] == 100


def test_a_unit_that_comes_back_counts_once(phone, halfway):
    withdraw(halfway.lesson)
    halfway.lesson.refresh_from_db()
    halfway.lesson.save_revision().publish()
    drain()
    standing = of_course(phone, halfway)

    assert (standing["percent"], standing["done"], standing["of"]) == (50, 1, 2)


def test_a_version_that_is_published_no_more_completes_nothing(phone, halfway):
    both = CourseVersion.objects.get(course=halfway.course.translation_key, content__modules__0__units__1__isnull=False)
    one = CourseVersion.objects.create(course=both.course, digest="of one", content={**both.content, "enough": 1})

    assert complete_for_all(one, at=phone.learner.date_joined) == 0


def test_it_completes_once(phone, halfway):
    withdraw(halfway.other)
    version = CourseCompletion.objects.get().version

    assert complete_for_all(version, at=phone.learner.date_joined) == 0
    assert PublishedUnit(halfway.lesson).key in {unit["key"] for unit in version.content["modules"][0]["units"]}
