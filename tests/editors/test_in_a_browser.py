"""An editor at work, in a real browser."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from pytest_django.live_server_helper import LiveServer

from tests.browser import browsing, needs_chromium
from tests.conftest import a_tree, drain

pytestmark = needs_chromium


@pytest.fixture
def site(real_database):
    """The small published site in a database of its own."""
    tree = a_tree()
    drain()
    return tree


@pytest.fixture
def page(site, client, monkeypatch):
    """A browser in which an editor is signed in, who may do everything."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    editor = get_user_model().objects.create_superuser(email="editor@example.org", password="only-for-this-test")
    client.force_login(editor)
    server = LiveServer("localhost")
    with browsing(server.url) as page:
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}
        page.context.add_cookies([cookie])
        yield page
    server.stop()


def read(page, site) -> tuple[str, str]:
    """Introduction and ETag of the lesson, as an app gets them."""
    answer = page.request.get(f"/api/v1/content/pages/{site.lesson.translation_key}/")
    return answer.json()["introduction"], answer.headers["etag"]


def test_what_is_published_is_in_the_next_answer(page, site):
    before = read(page, site)
    page.goto(reverse("wagtailadmin_pages:edit", args=[site.lesson.pk]))
    page.get_by_role("textbox", name="Introduction").fill("Listening changes more than speaking.")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_text("published.").wait_for()
    after = read(page, site)

    assert after[0] == "Listening changes more than speaking."
    assert after[1] != before[1]
    assert page.complaints == []


def test_a_draft_is_in_no_answer(page, site):
    before = read(page, site)
    page.goto(reverse("wagtailadmin_pages:edit", args=[site.lesson.pk]))
    page.get_by_role("textbox", name="Introduction").fill("Not yet.")
    page.get_by_role("button", name="Save draft").click()
    page.get_by_text("has been updated").wait_for()

    assert read(page, site) == before


def test_wording_is_withdrawn_from_the_pages_menu(page, site):
    cursor = page.request.get("/api/v1/content/sync/").json()["cursor"]
    page.goto(reverse("wagtailadmin_pages:edit", args=[site.lesson.pk]))
    page.get_by_role("button", name="Actions", exact=True).click()
    page.get_by_role("link", name="Withdraw wording from devices…").click()
    page.get_by_text("What it can't do").wait_for()
    page.get_by_role("checkbox").check()
    page.get_by_role("textbox", name="Why").fill("A slur in the second paragraph.")
    page.get_by_role("button", name="Withdraw from all devices").click()
    page.get_by_text("Devices drop every version").wait_for()
    items = page.request.get(f"/api/v1/content/sync/?cursor={cursor}").json()["items"]

    assert items[0]["delete"]["reason"] == "redacted"
    assert items[1]["upsert"]["title"] == "Listening"
    assert page.complaints == []
