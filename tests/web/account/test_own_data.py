"""A copy of one's own data, and the end of the account."""

import json
import re
from pathlib import Path

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import PASSWORD, is_signed_in

pytestmark = needs_chromium


@pytest.fixture
def data(page, newcomer):
    page.goto("/learn/me/data/")
    return page


def saved(page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_text()


def erase(page, address):
    page.get_by_role("button", name="Erase my account …").click()
    page.get_by_label("Type your e-mail address").fill(address)
    page.get_by_role("button", name="Erase everything").click()


def test_it_is_exported_as_data_and_as_a_page(data, newcomer):
    assert json.loads(saved(data, "Save as data"))["parts"]
    assert newcomer.email in saved(data, "Save as a page")


def test_it_is_erased(data, newcomer):
    erase(data, newcomer.email)
    data.get_by_role("heading", name="Your account is erased").wait_for()

    assert data.get_by_text(re.compile("confidence", re.IGNORECASE)).count() > 0
    assert not is_signed_in(data)
    newcomer.sign_in(data)
    data.locator(".error").wait_for()


def test_it_is_not_erased_for_another_address(data):
    erase(data, "somebody@example.org")
    data.get_by_text("This is not the address of this account").wait_for()

    assert is_signed_in(data)


def test_it_is_erased_once_the_password_was_given_again(page, unproven):
    page.goto("/learn/me/data/")
    erase(page, unproven.email)
    window = page.get_by_role("dialog")
    window.get_by_label("Password", exact=True).fill(PASSWORD)
    window.get_by_role("button", name="Go on").click()

    page.get_by_role("heading", name="Your account is erased").wait_for()
