import pytest

from tests.web.account.newcomer import Newcomer
from tests.web.offline.travelling import Traveller


@pytest.fixture
def traveller(page):
    return Traveller(page)


@pytest.fixture
def learner(site, page, traveller):
    """Somebody new, signed in in this browser."""
    somebody = Newcomer(site)
    somebody.sign_up(page)
    page.set_default_timeout(20_000)
    return somebody
