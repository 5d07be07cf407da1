"""Signing out, and being signed out: what is unsent is never lost unasked, and never stays for the next person."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import AUTH, is_signed_in, send, storage, unsent

pytestmark = needs_chromium
LESSON = "/learn/en-GB/academy/talking-about-race/understanding-race-and-racism/what-anti-racism-means/"


def finish_unsent(page):
    """The end of a lesson, while the server takes nothing."""
    page.goto(LESSON)
    page.get_by_role("button", name="I have come to the end").wait_for()
    page.route("**/learning/sync/", lambda route: route.abort())
    page.get_by_role("button", name="I have come to the end").click()
    page.get_by_text("waiting to be sent").first.wait_for()


def ask_to_sign_out(page):
    page.get_by_role("link", name="My learning").click()
    page.get_by_role("button", name="Sign out").click()


def test_it_sends_what_waits_first(page, newcomer):
    finish_unsent(page)
    page.unroute("**/learning/sync/")
    ask_to_sign_out(page)
    page.get_by_role("link", name="Sign in").wait_for()

    assert not is_signed_in(page)
    assert unsent(page) == 0
    newcomer.sign_in(page)
    page.get_by_role("link", name="What anti-racism means").wait_for()


def test_it_lets_one_stay_where_something_can_not_be_sent(page, newcomer):
    finish_unsent(page)
    ask_to_sign_out(page)
    page.get_by_role("dialog").get_by_role("button", name="Stay signed in").click()

    assert is_signed_in(page)
    assert unsent(page) > 0


def test_it_deletes_what_can_not_be_sent_if_one_says_so(page, newcomer):
    finish_unsent(page)
    ask_to_sign_out(page)
    page.get_by_role("button", name="Sign out and delete it").click()
    page.get_by_role("link", name="Sign in").wait_for()

    assert not is_signed_in(page)
    assert unsent(page) == 0
    assert "was-signed-in" not in storage(page)


def test_a_session_that_was_ended_elsewhere_loses_nothing(page, newcomer, elsewhere):
    finish_unsent(page)
    newcomer.sign_in(elsewhere)
    elsewhere.get_by_role("heading", name="My learning", level=1).wait_for()
    elsewhere.goto("/learn/me/security/")
    elsewhere.get_by_role("button", name="Sign out there").click()
    elsewhere.get_by_role("button", name="Sign out there").wait_for(state="detached")
    waiting = unsent(page)
    page.unroute("**/learning/sync/")
    page.evaluate("dispatchEvent(new Event('online'))")
    page.get_by_text("You were signed out").wait_for()

    assert waiting > 0
    assert unsent(page) == waiting
    newcomer.sign_in(page)
    page.get_by_role("link", name="What anti-racism means").wait_for()
    page.wait_for_load_state("networkidle")
    assert unsent(page) == 0


def test_another_window_of_the_browser_notices(page, newcomer):
    page.goto("/learn/me/")
    page.get_by_role("button", name="Sign out").wait_for()
    other = page.context.new_page()
    other.goto("/learn/me/")
    other.get_by_role("button", name="Sign out").click()

    page.get_by_text("Sign in to see your learning").wait_for()


@pytest.mark.parametrize("path", ["/learn/me/", "/learn/me/data/", "/learn/me/security/"])
def test_nothing_of_ones_own_is_shown_to_who_is_signed_out(page, newcomer, path):
    send(page, "DELETE", f"{AUTH}/auth/session")
    page.goto(path)

    page.get_by_text("Sign in to see your learning").wait_for()
    assert newcomer.email not in page.content()
