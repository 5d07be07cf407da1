import pytest

from tests.web.offline.travelling import Traveller


@pytest.fixture
def traveller(page):
    return Traveller(page)
