"""Making an account in the page, with the code from the mail."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import PASSWORD, Newcomer, is_signed_in, storage

pytestmark = needs_chromium
LESSON = "/en-GB/academy/talking-about-race/understanding-race-and-racism/what-anti-racism-means/"


@pytest.fixture
def somebody(site):
    return Newcomer(site)


def fill_in(page, somebody, password=PASSWORD):
    page.goto(f"/learn/account/sign-up/?back={LESSON}")
    page.get_by_label("E-mail address").fill(somebody.email)
    page.get_by_label("New password").fill(password)
    page.get_by_role("button", name="Create an account").click()


def give_code(page, code):
    page.get_by_label("Code from the mail").fill(code)
    page.get_by_role("button", name="Confirm").click()


def test_it_leads_back_to_where_one_was(page, somebody):
    fill_in(page, somebody)
    page.get_by_label("Code from the mail").wait_for()
    give_code(page, somebody.code())
    page.wait_for_url(f"**/learn{LESSON}")

    assert is_signed_in(page)
    assert somebody.email not in storage(page)
    assert PASSWORD not in storage(page)


def test_it_goes_on_after_the_page_was_loaded_anew(page, somebody):
    fill_in(page, somebody)
    page.get_by_label("Code from the mail").wait_for()
    page.reload()
    give_code(page, somebody.code())
    page.wait_for_url(f"**/learn{LESSON}")

    assert is_signed_in(page)


def test_it_says_beside_the_field_what_is_wrong_with_it(page, somebody):
    fill_in(page, somebody, password="short")
    field = page.get_by_label("New password")
    page.locator("[aria-invalid=true]").wait_for()

    assert field.evaluate("it => it === document.activeElement")
    assert "at least 12 characters" in page.locator(".field .error").inner_text()


def test_it_starts_again_after_too_many_wrong_codes(page, somebody):
    fill_in(page, somebody)
    for _ in range(4):
        with page.expect_response("**/email/verify"):
            give_code(page, "AAAA-AAAA")
    page.get_by_role("alert").get_by_role("button", name="Start again").click()

    page.get_by_label("New password").wait_for()
    assert not is_signed_in(page)


def test_it_sends_another_code(page, somebody):
    fill_in(page, somebody)
    page.get_by_label("Code from the mail").wait_for()
    first = somebody.code()
    with page.expect_response("**/resend") as answered:
        page.get_by_role("button", name="Send another code").click()

    assert answered.value.status in (200, 429)
    page.get_by_text("Sent. Only the newest" if answered.value.ok else "Too many tries").wait_for()
    assert not answered.value.ok or somebody.code() != first


def test_it_says_so_where_nobody_may_sign_up(page):
    def closed(route):
        answer = route.fetch()
        body = answer.json()
        body["data"]["account"]["is_open_for_signup"] = False
        route.fulfill(response=answer, json=body)

    page.route("**/browser/v1/config", closed)
    page.goto("/learn/account/sign-up/")

    page.get_by_text("Ask the people who run this programme for an invitation").wait_for()
