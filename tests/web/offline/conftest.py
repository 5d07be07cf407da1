import pytest

from tests.browser import browsing
from tests.web.account.newcomer import Newcomer
from tests.web.offline.travelling import Traveller

PATIENCE = 20_000  # milliseconds


@pytest.fixture
def page(site):
    """In a browser that can open other windows."""
    with browsing(site.address) as first:
        page = first.context.browser.new_context(base_url=site.address).new_page()
        page.set_default_timeout(PATIENCE)
        yield page


@pytest.fixture
def traveller(page):
    return Traveller(page)


@pytest.fixture
def learner(site, page, traveller):
    """Somebody new, signed in in this browser."""
    somebody = Newcomer(site)
    somebody.sign_up(page)
    return somebody
