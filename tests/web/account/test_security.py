"""What somebody does about how they sign in."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import PASSWORD, add_virtual_authenticator, is_signed_in

pytestmark = needs_chromium


@pytest.fixture
def security(page, newcomer):
    add_virtual_authenticator(page)
    page.goto("/learn/me/security/")
    return page


def give_password(page):
    window = page.get_by_role("dialog")
    window.get_by_label("Password", exact=True).fill(PASSWORD)
    window.get_by_role("button", name="Go on").click()


def test_it_goes_on_by_itself_once_the_password_was_given_again(page, unproven):
    page.goto("/learn/me/security/")
    page.get_by_label("New e-mail address").fill("new-" + unproven.email)
    page.get_by_role("button", name="Change the e-mail address").click()
    give_password(page)

    page.get_by_label("Code from the mail").wait_for()
    assert page.get_by_role("dialog").count() == 0


def test_it_changes_nothing_if_the_password_is_not_given(page, unproven):
    page.goto("/learn/me/security/")
    page.get_by_label("New e-mail address").fill("new-" + unproven.email)
    page.get_by_role("button", name="Change the e-mail address").click()
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Escape")

    page.get_by_text("Nothing was changed").wait_for()
    assert is_signed_in(page)


def test_a_passkey_is_renamed_and_removed(security):
    security.get_by_role("button", name="Add a passkey").click()
    security.get_by_role("button", name="Rename").click()
    name = security.get_by_role("listitem").get_by_label("Name")
    name.fill("The blue key")
    security.get_by_role("button", name="Save").click()
    security.get_by_text("The blue key").wait_for()
    security.get_by_role("button", name="Remove").click()

    security.get_by_text("The blue key").wait_for(state="detached")


def test_the_password_is_changed(security, newcomer):
    security.get_by_label("Password", exact=True).fill(PASSWORD)
    security.get_by_label("New password").fill("another long sentence")
    security.get_by_role("button", name="Change the password").click()

    security.get_by_text("Your new password is set").wait_for()
    assert is_signed_in(security)


def test_the_address_is_changed_once_its_code_was_typed_in(security, newcomer):
    newcomer.email = newcomer.email.replace("@", "-new@")
    security.get_by_label("New e-mail address").fill(newcomer.email)
    security.get_by_role("button", name="Change the e-mail address").click()
    security.get_by_label("Code from the mail").fill(newcomer.code())
    security.get_by_role("button", name="Confirm").click()

    security.get_by_text(f"Now it is {newcomer.email}").wait_for()
