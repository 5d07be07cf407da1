"""Pages: one by key, and lists of them."""

import pytest
from wagtail.models import Page

from academy.models import LessonPage
from tests.api.conftest import PAGES, titles
from tests.conftest import add, drain

ALL = ["Home", "Academy", "Talking about race", "Beginning", "Listening", "Speaking up"]


@pytest.fixture
def lessons(tree):
    """Five lessons more."""
    for number in range(3, 8):
        add(tree.module, LessonPage(title=f"Lesson {number}", body=[]))
    drain()


def detail(page: Page) -> str:
    return f"{PAGES}{page.translation_key}/"


def walk(client, query: str, towards: str) -> list[str]:
    """Titles of all pages of the list, following links."""
    found = []
    while query is not None:
        answer = client.get(PAGES + query)
        items = titles(answer)
        found = found + items if towards == "next" else items + found
        query = answer.json()[towards]
    return found


def test_it_sends_a_lesson_whole(api_client, tree):
    lesson = api_client.get(detail(tree.lesson)).json()

    assert lesson["title"] == "Listening"
    assert [block["type"] for block in lesson["body"]] == ["heading", "quote"]


def test_it_lists_all_pages_in_tree_order(api_client, tree):
    assert titles(api_client.get(PAGES)) == ALL


def test_it_lists_the_same_bytes_as_the_detail(api_client, tree):
    listed = api_client.get(f"{PAGES}?type=lesson&limit=1").json()["items"][0]

    assert listed == api_client.get(detail(tree.lesson)).json()


@pytest.mark.parametrize(("types", "expected"), [("lesson", ALL[4:]), ("course,module", ALL[2:4]), ("guide", [])])
def test_it_filters_by_type(api_client, tree, types, expected):
    assert titles(api_client.get(f"{PAGES}?type={types}")) == expected


def test_it_filters_by_parent(api_client, tree):
    assert titles(api_client.get(f"{PAGES}?parent={tree.module.translation_key}")) == ["Listening", "Speaking up"]


def test_it_filters_by_ancestor(api_client, tree):
    assert titles(api_client.get(f"{PAGES}?ancestor={tree.course.translation_key}")) == ALL[3:]


def test_it_lists_nothing_below_an_unknown_ancestor(api_client, tree):
    assert titles(api_client.get(f"{PAGES}?ancestor=6f9619ff-8b86-4011-b42d-00c04fc964ff")) == []


def test_it_filters_by_words(api_client, tree):
    drain()

    assert titles(api_client.get(f"{PAGES}?q=saw")) == ["Speaking up"]


def test_it_combines_filters(api_client, tree):
    drain()

    assert titles(api_client.get(f"{PAGES}?q=speak&type=lesson&parent={tree.module.translation_key}&limit=1")) == [
        "Listening"
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 10, 11, 12, 100])
def test_it_pages_forwards_through_everything_once(api_client, lessons, limit):
    assert walk(api_client, f"?limit={limit}", "next") == [*ALL, *(f"Lesson {number}" for number in range(3, 8))]


def test_it_pages_back_to_where_it_began(api_client, lessons):
    second = api_client.get(f"{PAGES}?limit=4").json()["next"]
    last = api_client.get(PAGES + second).json()["next"]

    assert walk(api_client, last, "previous") == [*ALL, *(f"Lesson {number}" for number in range(3, 8))]


def test_it_has_no_links_where_all_fits(api_client, tree):
    answer = api_client.get(PAGES).json()

    assert (answer["next"], answer["previous"]) == (None, None)


def test_it_keeps_filters_in_its_links(api_client, lessons):
    following = api_client.get(f"{PAGES}?type=lesson&limit=2").json()["next"]

    assert titles(api_client.get(PAGES + following)) == ["Lesson 3", "Lesson 4"]


def test_it_goes_on_after_a_page_that_was_deleted_meanwhile(api_client, tree):
    following = api_client.get(f"{PAGES}?type=lesson&limit=1").json()["next"]
    tree.lesson.delete()

    assert titles(api_client.get(PAGES + following)) == ["Speaking up"]


def test_it_shows_a_new_page_on_the_next_request(api_client, tree):
    api_client.get(f"{PAGES}?type=lesson")
    add(tree.module, LessonPage(title="Asking", body=[]))

    assert titles(api_client.get(f"{PAGES}?type=lesson")) == ["Listening", "Speaking up", "Asking"]


def test_it_sends_the_translation(api_client, tree, french):
    answer = api_client.get(detail(tree.lesson) + "?locale=fr")

    assert answer.json()["title"] == "Écouter"
    assert answer["Content-Language"] == "fr"


def test_it_falls_back_to_the_source_language(api_client, tree, french):
    answer = api_client.get(detail(tree.other) + "?locale=fr")

    assert answer.json()["language"] == "en-GB"
    assert answer["Content-Language"] == "en-GB"


def test_it_takes_a_locale_in_any_case(api_client, tree, french):
    assert api_client.get(detail(tree.lesson) + "?locale=FR").json()["title"] == "Écouter"


def test_it_lists_each_page_once_in_its_best_language(api_client, tree, french):
    assert titles(api_client.get(f"{PAGES}?locale=fr&type=lesson")) == ["Écouter", "Speaking up"]


def test_it_finds_those_below_in_any_language(api_client, tree, french):
    listed = api_client.get(f"{PAGES}?locale=fr&type=lesson&ancestor={tree.course.translation_key}")

    assert titles(listed) == ["Écouter", "Speaking up"]


def test_it_has_no_page_of_an_unknown_key(api_client, tree):
    assert api_client.get(f"{PAGES}6f9619ff-8b86-4011-b42d-00c04fc964ff/").status_code == 404


def test_it_forgets_an_unpublished_page_at_once(api_client, tree):
    api_client.get(detail(tree.lesson))
    tree.lesson.unpublish()

    assert api_client.get(detail(tree.lesson)).status_code == 404
