"""What the editor withdrew, deleted or changed meanwhile holds on the device as soon as somebody is back."""

import pytest

from tests.browser import needs_chromium
from tests.web.offline.editor import edit
from tests.web.offline.travelling import COURSE

pytestmark = needs_chromium
MODULE = f"{COURSE}acting/"
LESSON = f"{MODULE}making-it-last/"


@pytest.fixture
def away(page, traveller):
    """The course is on the device, and there is no network."""
    traveller.install()
    traveller.take_along(COURSE)
    traveller.leave_the_network()
    traveller.open(LESSON)
    return traveller


@pytest.fixture
def publish_again(site):
    yield
    edit(site, "making-it-last", "page.get_latest_revision().publish()")


def is_kept(page, key: str) -> bool:
    return page.evaluate(
        "(key) => caches.match(`/api/v1/content/pages/${key}/?locale=en-GB`).then((found) => Boolean(found))", key
    )


def is_said(page, words: str) -> bool:
    """Anywhere in what is kept."""
    script = """async (words) => {
        const shelf = await caches.open('along visitor')
        const all = await Promise.all((await shelf.keys()).map(async (asked) => (await shelf.match(asked)).text()))
        return all.some((each) => each.includes(words))
    }"""
    return page.evaluate(script, words)


def test_what_was_unpublished_is_gone_from_the_device(page, site, away, publish_again):
    key = page.request.get(f"/api/v1/content/resolve/?path={LESSON.removeprefix('/learn')}").json()["page"]["key"]
    edit(site, "making-it-last", "page.unpublish()")
    kept_while_away = is_kept(page, key)
    away.come_back()
    page.get_by_text("No connection").wait_for(state="hidden")
    away.wait_until(lambda: not is_kept(page, key))
    away.leave_the_network()
    page.goto(LESSON)
    page.get_by_role("alert").wait_for()

    assert kept_while_away
    assert not is_kept(page, key)


def test_what_was_changed_is_brought_up_to_date(page, site, away):
    edit(site, "acting", "page.introduction = 'Something quite new.'; page.save_revision().publish()")
    away.come_back()
    page.get_by_text("No connection").wait_for(state="hidden")
    away.wait_until(lambda: is_said(page, "Something quite new."))
    away.leave_the_network()
    page.goto(MODULE)

    page.get_by_text("Something quite new.").wait_for()
