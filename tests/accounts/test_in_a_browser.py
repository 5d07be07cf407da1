"""Staff sign in, in a real browser: nothing is refused by our own policy, and passkeys work."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.accounts.people import PASSWORD, administrator, code
from tests.browser import browsing, needs_chromium

pytestmark = needs_chromium


@pytest.fixture
def address(real_database):
    """Of a running server, by its name: passkeys belong to names."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture
def page(address, settings, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    settings.STAFF_SECOND_FACTOR = True
    administrator()
    with browsing(address) as page:
        yield page


def sign_in(page, path="/admin/"):
    page.goto(path)
    page.get_by_label("E-mail address").fill("grace@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def add_virtual_authenticator(page):
    """A phone that is always at hand and always recognises its owner."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**options, "isUserVerified": True, "automaticPresenceSimulation": True}},
    )


def set_up_passkey(page):
    add_virtual_authenticator(page)
    sign_in(page)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Let it sign me in without my password").check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**/account/recovery-codes/")


def test_it_leads_to_an_authenticator_app_and_then_to_the_admin(page):
    sign_in(page)
    page.get_by_role("link", name="Set up an authenticator app").click()
    page.get_by_text("I can’t scan it").click()
    page.get_by_label("Code").fill(code(page.text_content(".account-key")))
    page.get_by_role("button", name="Set up").click()
    page.get_by_role("link", name="Go to the admin").click()
    page.wait_for_url("**/admin/")

    assert page.complaints == []


def test_it_signs_in_with_a_passkey_alone(page):
    set_up_passkey(page)
    page.context.clear_cookies()
    page.goto("/admin/pages/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/admin/pages/**")

    assert page.complaints == []


def test_it_takes_a_passkey_as_the_second_factor(page):
    set_up_passkey(page)
    page.context.clear_cookies()
    sign_in(page)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/admin/")

    assert page.complaints == []
