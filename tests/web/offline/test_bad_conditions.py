"""A line on which nothing comes, and browsers that keep nothing."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import Newcomer
from tests.web.axe import found
from tests.web.offline.travelling import COURSE, LESSON

pytestmark = needs_chromium
#: What private windows and strict settings take away.
WITHOUT = {
    "service workers": "delete Navigator.prototype.serviceWorker",
    "caches": "delete window.caches",
    "databases": "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no') }})",
}


def test_where_the_server_does_not_answer_what_is_here_is_shown_soon(page, traveller):
    traveller.install()
    traveller.take_along(COURSE)
    page.context.route("**/api/**", lambda route: None)
    page.goto(LESSON)
    page.get_by_role("heading", level=1, name="What anti-racism means").wait_for(timeout=10_000)

    page.get_by_text("No connection").wait_for()


@pytest.mark.parametrize("what", WITHOUT)
def test_a_browser_that_keeps_nothing_shows_the_page_and_says_so(page, traveller, what):
    page.add_init_script(WITHOUT[what])
    traveller.open(COURSE)

    traveller.panel.get_by_text("This browser keeps nothing for this page").wait_for()


def test_without_service_workers_and_caches_one_learns_as_ever(page, site, traveller):
    page.add_init_script(WITHOUT["service workers"])
    page.add_init_script(WITHOUT["caches"])
    Newcomer(site).sign_up(page)
    traveller.open(LESSON)
    page.get_by_role("button", name="I have come to the end").click()

    page.locator(".end .done").wait_for()


def look_at(page, theme: str) -> list[str]:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    return found(page)


@pytest.mark.parametrize("address", [COURSE, "/learn/device/"])
def test_it_is_one_for_everybody(page, traveller, address):
    page.set_viewport_size({"width": 320, "height": 640})
    traveller.install()
    traveller.take_along(COURSE)
    traveller.open(address)
    page.get_by_text("On this device since").wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert (look_at(page, "light"), look_at(page, "dark")) == ([], [])
