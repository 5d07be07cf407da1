"""A course as a tree."""

import pytest

from academy.models import CoursePage, LessonPage, ModulePage
from tests.conftest import add, drain


@pytest.fixture
def outline(api_client, tree):
    def read(locale: str = "en-GB") -> dict:
        drain()
        return api_client.get(f"/api/v1/content/courses/{tree.course.translation_key}/outline/?locale={locale}").json()

    return read


def test_it_holds_modules_and_lessons_in_order(outline):
    modules = outline()["modules"]

    assert [module["title"] for module in modules] == ["Beginning"]
    assert [lesson["title"] for lesson in modules[0]["lessons"]] == ["Listening", "Speaking up"]


def test_it_adds_up_minutes(outline):
    course = outline()

    assert course["minutes"] == 25
    assert course["modules"][0]["minutes"] == 25


def test_it_counts_no_minutes_of_what_is_optional(outline, tree):
    add(tree.module, LessonPage(title="More", minutes=40, optional=True))
    extra = add(tree.course, ModulePage(title="Extra", optional=True))
    add(extra, LessonPage(title="Deeper", minutes=30))

    assert outline()["minutes"] == 25


def test_it_names_prerequisites(outline, tree):
    first = add(tree.academy, CoursePage(title="First steps"))
    tree.course.prerequisites = [("course", first)]
    tree.course.save_revision().publish()

    assert [course["title"] for course in outline()["prerequisites"]] == ["First steps"]


def test_it_is_translated_where_there_is_a_translation(outline, french):
    assert [lesson["title"] for lesson in outline("fr")["modules"][0]["lessons"]] == ["Écouter", "Speaking up"]


def test_it_carries_each_pages_etag(outline, api_client, tree):
    lesson = outline()["modules"][0]["lessons"][0]

    assert api_client.get(f"/api/v1/content/pages/{lesson['key']}/")["ETag"] == lesson["etag"]


def test_it_leaves_out_what_is_unpublished(outline, tree):
    tree.other.unpublish()

    assert outline()["minutes"] == 10


def test_it_is_of_courses_only(api_client, tree):
    assert api_client.get(f"/api/v1/content/courses/{tree.module.translation_key}/outline/").status_code == 404
