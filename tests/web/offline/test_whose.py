"""What is kept belongs to a learner: nobody else sees it, and it is gone when they sign out."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import Newcomer
from tests.web.offline.travelling import COURSE, LESSON

pytestmark = needs_chromium

KEPT = """async () => {
    const rows = []
    for (const {name} of await indexedDB.databases()) {
        const opened = await new Promise((tell) => {
            const asked = indexedDB.open(name)
            asked.onsuccess = () => tell(asked.result)
        })
        for (const store of opened.objectStoreNames)
            rows.push(...(await new Promise((tell) => {
                const asked = opened.transaction(store).objectStore(store).getAll()
                asked.onsuccess = () => tell(asked.result)
            })).map((row) => JSON.stringify(row)))
        opened.close()
    }
    return rows
}"""


@pytest.fixture
def me(page, learner):
    return page.request.get("/api/v1/learning/me/").json()["id"]


def sign_out(page) -> None:
    page.goto("/learn/me/")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_role("link", name="Sign in").first.wait_for()


def test_signing_out_clears_what_was_taken_along_and_all_that_is_known(page, traveller, me):
    traveller.install()
    traveller.take_along(COURSE)
    page.get_by_role("button", name="Take this course").click()
    page.get_by_role("link", name="Begin: ").wait_for()
    before = page.evaluate(KEPT)
    sign_out(page)

    assert any(me in row for row in before)
    assert traveller.shelves() == {}
    assert [row for row in page.evaluate(KEPT) if me in row] == []


def test_a_note_that_was_not_saved_is_told_of_before_signing_out(page, traveller, me):
    traveller.open(LESSON)
    page.get_by_placeholder("Write as if nobody will read it.").fill("I looked away.")
    page.get_by_text("Not saved yet.").wait_for()
    page.goto("/learn/me/")
    page.get_by_role("button", name="Sign out", exact=True).click()

    page.get_by_role("dialog").get_by_text("One note was not saved.").wait_for()


def test_what_the_first_learner_took_is_gone_for_the_second(page, site, traveller, me):
    traveller.install()
    traveller.take_along(COURSE)
    page.context.clear_cookies()  # the session ended elsewhere, so nobody has signed out here
    Newcomer(site).sign_up(page)
    page.goto("/learn/device/")
    page.get_by_text("Nothing was taken along yet.").wait_for()

    assert traveller.shelves() == {}
    assert [row for row in page.evaluate(KEPT) if me in row] == []


def test_without_a_network_whoever_was_signed_in_last_still_is(page, traveller, me):
    traveller.install()
    traveller.take_along(COURSE)
    traveller.leave_the_network()
    page.reload()

    page.get_by_role("link", name="My learning").wait_for()


def test_the_servers_word_counts_as_soon_as_it_comes(page, traveller, me):
    traveller.install()
    traveller.take_along(COURSE)
    traveller.leave_the_network()
    page.reload()
    page.get_by_role("link", name="My learning").wait_for()
    page.context.clear_cookies()
    traveller.come_back()
    page.get_by_text("You were signed out.").wait_for()

    page.get_by_role("link", name="Sign in").first.wait_for()
