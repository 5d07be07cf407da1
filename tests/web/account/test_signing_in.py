"""Signing in, with all that may be asked for on the way."""

import pytest

from tests.accounts.people import code
from tests.browser import needs_chromium
from tests.web.account.newcomer import (
    AUTH,
    PASSWORD,
    Newcomer,
    add_virtual_authenticator,
    forget_session,
    is_signed_in,
    send,
    storage,
)

pytestmark = needs_chromium


def my_learning(page):
    page.get_by_role("heading", name="My learning", level=1).wait_for()


def test_it_keeps_no_password(page, newcomer):
    forget_session(page)
    newcomer.sign_in(page)
    my_learning(page)

    assert is_signed_in(page)
    assert PASSWORD not in storage(page)


def test_it_says_that_the_password_is_wrong(page, newcomer):
    forget_session(page)
    page.goto("/learn/account/sign-in/")
    page.get_by_label("E-mail address").fill(newcomer.email)
    page.get_by_label("Password", exact=True).fill("not that sentence")
    page.get_by_role("button", name="Sign in", exact=True).click()

    page.locator(".error").wait_for()
    assert not is_signed_in(page)


def test_it_asks_for_the_second_factor(page, newcomer):
    secret = newcomer.set_up_app(page)
    page.get_by_label("Code").fill(code(secret))
    page.get_by_role("button", name="Turn it on").click()
    page.get_by_text("You have new recovery codes").wait_for()
    page.get_by_role("button", name="Show my codes").click()
    recovery = page.locator(".codes code").first.inner_text()
    forget_session(page)
    newcomer.sign_in(page)
    page.get_by_text("One more step").wait_for()
    page.reload()
    page.get_by_label("Code").fill(code(secret))
    page.get_by_role("button", name="Confirm").click()
    page.locator(".error").wait_for()
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Confirm").click()

    my_learning(page)
    assert is_signed_in(page)


def test_it_takes_a_passkey_alone_and_as_the_second_factor(page, newcomer):
    add_virtual_authenticator(page)
    page.goto("/learn/me/security/")
    page.get_by_label("Name").fill("My phone")
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_text("My phone").first.wait_for()
    forget_session(page)
    page.goto("/learn/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    my_learning(page)
    forget_session(page)
    newcomer.sign_in(page)
    page.get_by_role("button", name="Use a passkey").click()
    my_learning(page)

    assert is_signed_in(page)


def test_it_sets_a_forgotten_password(page, newcomer):
    forget_session(page)
    page.goto("/learn/account/password/")
    page.get_by_label("E-mail address").fill(newcomer.email)
    page.get_by_role("button", name="Mail me a code").click()
    page.get_by_label("New password").fill("another long sentence")
    page.get_by_label("Code from the mail").fill(newcomer.code())
    page.get_by_role("button", name="Set the new password").click()
    page.get_by_role("link", name="Sign in with it").click()
    page.get_by_label("E-mail address").fill(newcomer.email)
    page.get_by_label("Password", exact=True).fill("another long sentence")
    page.get_by_role("button", name="Sign in", exact=True).click()

    my_learning(page)
    assert is_signed_in(page)


def test_a_forgotten_password_can_be_asked_for_while_a_sign_up_waits(page, site):
    somebody = Newcomer(site)
    send(page, "POST", f"{AUTH}/auth/signup", {"email": somebody.email, "password": PASSWORD})
    page.goto("/learn/account/password/")
    page.get_by_label("E-mail address").fill(somebody.email)
    page.get_by_role("button", name="Mail me a code").click()

    page.get_by_label("New password").wait_for()


@pytest.mark.parametrize(
    ("back", "arrives"),
    [
        pytest.param("/search/?q=race", "/learn/search/?q=race", id="a page of ours"),
        pytest.param("https://elsewhere.example/", "/learn/me/", id="another site"),
        pytest.param("//elsewhere.example/", "/learn/me/", id="another site without a scheme"),
        pytest.param("/../admin/", "/learn/me/", id="out of this client"),
        pytest.param("/%5C%5Celsewhere.example/", "/learn/me/", id="backslashes"),
        pytest.param("/account/sign-in/", "/learn/me/", id="here again"),
    ],
)
def test_it_goes_back_only_within_this_client(page, newcomer, back, arrives):
    page.goto(f"/learn/account/sign-in/?back={back}")
    page.wait_for_url(lambda address: "/account/" not in address)

    assert page.url.removeprefix(page.evaluate("location.origin")) == arrives
