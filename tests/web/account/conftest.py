"""Browsers of people with accounts. Passkeys belong to names, so the server is asked by its name."""

import pytest

from tests.browser import browsing
from tests.web.account.newcomer import Newcomer

PATIENCE = 15_000  # milliseconds


@pytest.fixture(scope="session")
def address(site):
    return site.address.replace("127.0.0.1", "localhost")


@pytest.fixture
def page(site, address):
    with browsing(address) as first:
        page = first.context.browser.new_context(base_url=address).new_page()
        page.set_default_timeout(PATIENCE)
        yield page
        page.screenshot(path=site.folder / "last.png")


@pytest.fixture
def unproven(site, page):
    """Somebody who has made an account in this browser, and has not proven since that it is them."""
    somebody = Newcomer(site)
    somebody.sign_up(page)
    return somebody


@pytest.fixture
def newcomer(unproven, page):
    """Somebody who has made an account and has just signed in in this browser."""
    unproven.sign_in_quickly(page)
    return unproven


@pytest.fixture
def elsewhere(page, address):
    """A page of another browser."""
    context = page.context.browser.new_context(base_url=address)
    yield context.new_page()
    context.close()
