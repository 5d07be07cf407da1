import pytest

from tests.accounts.people import App, Browser, administrator, person


@pytest.fixture
def ada(db):
    """A learner."""
    return person()


@pytest.fixture
def grace(db):
    """Somebody of the staff."""
    return administrator()


@pytest.fixture
def app(db):
    return App()


@pytest.fixture
def browser(db):
    return Browser()
