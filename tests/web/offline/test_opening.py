"""The page opens without a network, and somebody reads what they took along."""

from tests.browser import needs_chromium
from tests.web.offline.travelling import COURSE, LESSON

pytestmark = needs_chromium


def test_it_can_be_installed(page, traveller):
    traveller.install()
    tools = page.context.new_cdp_session(page)
    told = tools.send("Page.getAppManifest")

    assert told["errors"] == []
    missing = [each["errorId"] for each in tools.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert missing == ["in-incognito"]  # which this browser is


def test_it_opens_without_a_network_and_says_so(page, traveller):
    traveller.install()
    traveller.leave_the_network()
    page.goto(COURSE)

    page.get_by_role("alert").get_by_text("The server can’t be reached").wait_for()


def test_a_course_that_was_taken_along_is_read_without_a_network(page, traveller):
    traveller.install()
    traveller.take_along(COURSE)
    traveller.leave_the_network()
    page.reload()
    page.get_by_role("link", name="What anti-racism means").first.click()

    page.get_by_role("heading", level=1, name="What anti-racism means").wait_for()
    page.get_by_text("Why it is not enough not to be racist").wait_for()
    page.get_by_text("No connection: you see what is on this device.").wait_for()


def test_its_pictures_glossary_and_support_are_there_too(page, traveller):
    traveller.install()
    traveller.wait_for_pictures(traveller.course())
    traveller.take_along(COURSE)
    traveller.leave_the_network()
    traveller.open(LESSON)
    page.wait_for_function("() => [...document.images].every((each) => each.complete)")
    shown = page.evaluate("[...document.images].map((each) => each.naturalWidth)")
    page.get_by_role("button", name="Get support").first.click()

    assert shown
    assert all(shown)
    page.get_by_role("dialog").get_by_role("listitem").first.wait_for()
