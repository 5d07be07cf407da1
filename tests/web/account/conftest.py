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
def newcomer(site, page):
    """Somebody who has just made an account and is signed in in this browser."""
    somebody = Newcomer(site)
    somebody.sign_up(page)
    return somebody


@pytest.fixture
def elsewhere(page, address):
    """A page of another browser."""
    context = page.context.browser.new_context(base_url=address)
    yield context.new_page()
    context.close()
