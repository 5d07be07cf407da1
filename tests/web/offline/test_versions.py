"""A newer version of the page is loaded in the background, and comes when somebody says so."""

import pytest

from tests.browser import needs_chromium
from tests.web.offline.newer_version import NEWER, deployed
from tests.web.offline.travelling import LESSON

pytestmark = needs_chromium
UPDATE = "navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => 0)"
SCRIPT = "document.querySelector('script[type=module][src]').getAttribute('src')"


@pytest.fixture
def deployment(site):
    with deployed(site.address) as state:
        yield state


@pytest.fixture
def reading(page, traveller, deployment):
    """Somebody has begun a practice where a newer version is deployed."""
    traveller.install(deployment.address + LESSON)
    page.wait_for_timeout(1500)  # the first version has settled
    deployment.deploy()
    page.evaluate(UPDATE)
    return traveller


def test_it_is_offered_and_loads_when_asked_for(page, reading):
    page.get_by_text("A new version of this page is ready.").wait_for()
    before = page.evaluate(SCRIPT)
    with page.expect_navigation():
        page.get_by_role("button", name="Reload").click()
    page.get_by_role("heading", level=1).wait_for()

    assert before.encode() != NEWER
    assert page.evaluate(SCRIPT).encode() == NEWER
    page.wait_for_timeout(2500)
    assert page.get_by_text("A new version of this page is ready.").count() == 0


def test_it_never_loads_by_itself_and_what_is_open_goes_on(page, reading):
    page.evaluate("window.isSame = true")
    page.get_by_text("A new version of this page is ready.").wait_for()
    page.get_by_role("link", name="Search").first.click()
    page.get_by_role("searchbox").wait_for()

    assert page.evaluate("window.isSame")


def test_a_page_that_is_newer_already_is_offered_nothing(page, traveller, reading):
    page.get_by_text("A new version of this page is ready.").wait_for()
    page.reload()
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(2500)

    assert page.evaluate(SCRIPT).encode() == NEWER
    assert page.get_by_text("A new version of this page is ready.").count() == 0
