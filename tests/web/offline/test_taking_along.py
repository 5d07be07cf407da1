"""Taking something along: paused, cut off, gone on with, brought up to date, removed; in one window or in two."""

import re

import pytest

from tests.browser import needs_chromium
from tests.web.keyboard import Keyboard
from tests.web.offline.travelling import COURSE

pytestmark = needs_chromium
#: Slow enough to be interrupted.
SLOW = {"offline": False, "latency": 200, "downloadThroughput": 15_000, "uploadThroughput": 15_000}
HAS_FOCUS = "document.activeElement.closest('.along') !== null"
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


@pytest.fixture
def network(page):
    """How fast it is."""
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    return lambda conditions: tools.send("Network.emulateNetworkConditions", conditions)


@pytest.fixture
def begun(page, traveller, network):
    """A slow download of the course, of which some is here."""
    traveller.install(COURSE)
    traveller.panel.get_by_role("button", name="See how large it is").click()
    traveller.panel.get_by_role("button", name=re.compile("Download")).wait_for()
    network(SLOW)
    traveller.panel.get_by_role("button", name=re.compile("Download")).click()
    page.wait_for_function("() => document.querySelector('.along progress')?.value > 20000")
    return traveller


def fetched(page) -> list[str]:
    """Addresses of the API asked for from now on."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


def test_its_size_is_told_before_anything_is_fetched(page, traveller):
    traveller.open(COURSE)
    traveller.panel.get_by_role("button", name="See how large it is").click()
    small = traveller.panel.get_by_text("This takes").inner_text()
    traveller.panel.get_by_role("checkbox", name=re.compile("Recordings")).check()

    assert re.search(r"This takes \d+ kB", small)
    assert traveller.panel.get_by_text("This takes").inner_text() != small
    assert traveller.shelves() == {}


def test_it_is_paused_and_gone_on_with_after_a_reload(page, begun, network):
    begun.panel.get_by_role("button", name="Pause").click()
    begun.panel.get_by_text("Paused").first.wait_for()
    page.reload()
    begun.panel.get_by_role("button", name="Go on").wait_for()
    before = begun.shelves()["along visitor"]
    page.wait_for_timeout(1000)
    assert begun.shelves()["along visitor"] == before
    network(FAST)
    asked = fetched(page)
    begun.panel.get_by_role("button", name="Go on").click()
    begun.panel.get_by_text("On this device since").wait_for()

    assert before > 0
    pages = [each for each in asked if "/content/pages/" in each]
    assert 0 < len(pages) < begun.shelves()["along visitor"] - before + 1


def test_it_goes_on_by_itself_after_a_reload_and_a_lost_connection(page, begun, network):
    begun.leave_the_network()
    begun.panel.get_by_text("Waiting for a connection.").wait_for()
    page.reload()
    begun.panel.get_by_role("progressbar").wait_for()
    begun.come_back()

    begun.panel.get_by_text("On this device since").wait_for()


def test_it_is_announced_politely(page, begun, network):
    network(FAST)
    begun.panel.get_by_text("On this device since").wait_for()

    assert begun.panel.get_by_role("status").last.inner_text() == "All of it is on this device now."


def test_another_window_sees_how_far_it_is_and_can_pause_it(page, begun):
    other = page.context.new_page()
    other.goto(COURSE)
    panel = other.get_by_role("region", name="Take it with you")
    other.wait_for_function("() => document.querySelector('.along progress')?.value > 0")
    panel.get_by_role("button", name="Pause").click()

    begun.panel.get_by_role("button", name="Go on").wait_for()


def test_another_window_goes_on_when_the_first_is_closed(page, begun):
    other = page.context.new_page()
    other.goto(COURSE)
    other.get_by_role("region", name="Take it with you").get_by_role("button", name="Pause").wait_for()
    page.close()

    other.get_by_text("On this device since").wait_for(timeout=60_000)


def test_what_is_removed_leaves_nothing_behind(page, traveller):
    traveller.install()
    traveller.take_along(COURSE)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/learn/device/")
    page.get_by_role("button", name=re.compile("Remove")).click()
    page.get_by_text("Nothing was taken along yet.").wait_for()

    assert traveller.shelves() == {}


def test_two_that_share_pages_are_removed_one_by_one(page, traveller):
    traveller.install()
    traveller.take_along(COURSE)
    traveller.take_along(f"{COURSE}acting/")
    both = traveller.shelves()["along visitor"]
    page.on("dialog", lambda dialog: dialog.accept())
    traveller.panel.get_by_role("button", name=re.compile("Remove")).click()
    traveller.panel.get_by_role("button", name="See how large it is").wait_for()

    assert traveller.shelves()["along visitor"] == both


def test_it_goes_by_keyboard_and_the_focus_stays_with_it(page, traveller):
    page.on("dialog", lambda dialog: dialog.accept())
    traveller.install(COURSE)
    keyboard = Keyboard(page)
    keyboard.press("button", "See how large it is")
    keyboard.press("button", "Download ")
    traveller.panel.get_by_text("On this device since").wait_for()
    while_here = page.evaluate(HAS_FOCUS)
    keyboard.press("button", "Remove ")
    traveller.panel.get_by_role("button", name="See how large it is").wait_for()

    assert while_here
    assert page.evaluate(HAS_FOCUS)
