"""The page explorer shows type, minutes and status of each page, in their order."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, Page

from academy.listing import note_minutes
from academy.models import LessonPage
from tests.conftest import add, drain
from tests.editors.people import member_of


def rows(response) -> list[list[str]]:
    """The title of each row, and all that stands behind the time of its last change."""
    table = BeautifulSoup(response.content, "html.parser").select("table.listing tbody tr")
    return [[row.select_one(".title-wrapper a").get_text(strip=True), *cells(row)[:3]] for row in table]


def cells(row) -> list[str]:
    dated = row.select_one("time").find_parent("td")
    return [" ".join(cell.get_text(" ", strip=True).split()) for cell in dated.find_next_siblings("td")]


def explore(client, parent: Page, **query: str):
    return client.get(f"/admin/pages/{parent.pk}/", query)


@pytest.fixture
def french_module(tree) -> Page:
    """The module in French, with one of its lessons."""
    locale = Locale.objects.get(language_code="fr")
    return tree.lesson.copy_for_translation(locale, copy_parents=True).get_parent()


def test_it_shows_type_minutes_and_status(tree, admin_client):
    tree.other.unpublish()

    assert rows(explore(admin_client, tree.module)) == [
        ["Listening", "Lesson", "10", "Current page status: live"],
        ["Speaking up", "Lesson", "15", "Current page status: draft"],
    ]


def test_it_shows_no_minutes_of_a_page_that_tracks_no_progress(tree, admin_client):
    assert rows(explore(admin_client, tree.course)) == [["Beginning", "Module", "", "Current page status: live"]]


def test_it_says_where_minutes_are_missing(tree, admin_client):
    add(tree.module, LessonPage(title="Repairing"))

    assert rows(explore(admin_client, tree.module))[-1] == [
        "Repairing",
        "Lesson",
        "not given",
        "Current page status: live",
    ]


def test_it_shows_the_minutes_that_hold_for_a_translation(french_module, admin_client):
    LessonPage.objects.child_of(french_module).update(minutes=99)

    assert rows(explore(admin_client, french_module))[0][2] == "10"


def test_it_shows_them_among_search_results(tree, admin_client):
    drain()
    found = admin_client.get("/admin/pages/search/", {"q": "speaking"})

    assert rows(found) == [["Speaking up", "Lesson", "15", "Current page status: live"]]


@pytest.mark.parametrize(("language", "asked"), [("en-gb", 0), ("fr", 1)])
def test_it_asks_no_more_for_more_rows(tree, french_module, django_assert_num_queries, language, asked):
    parent = french_module if language == "fr" else tree.module
    for number in range(8):
        add(parent, LessonPage(title=f"Lesson {number}", locale=parent.locale))
    pages = list(Page.objects.child_of(parent).prefetch_related("locale").specific())

    with django_assert_num_queries(asked):
        note_minutes(pages)


def test_it_lists_pages_in_their_order(tree, admin_client):
    Page.objects.get(pk=tree.other.pk).move(tree.lesson, pos="left")

    assert [row[0] for row in rows(explore(admin_client, tree.module))] == ["Speaking up", "Listening"]


@pytest.mark.parametrize(
    ("group", "query", "handles"),
    [
        pytest.param("Publishers", {"ordering": "ord"}, True, id="asked for by somebody who may"),
        pytest.param("Publishers", {}, False, id="not asked for"),
        pytest.param("Editors", {"ordering": "ord"}, False, id="asked for by somebody who may not"),
    ],
)
def test_it_lets_pages_be_dragged(tree, client, group, query, handles):
    client.force_login(member_of(group))

    assert ("w-orderable" in explore(client, tree.module, **query).content.decode()) is handles
