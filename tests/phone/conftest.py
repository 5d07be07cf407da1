"""A server with a database of its own, for the tests of one module."""

from collections.abc import Iterator

import pytest

from tests.databases import own_database
from tests.phone.phone import Phone
from tests.phone.server import Server


@pytest.fixture(scope="module")
def transactional_db(pristine, django_db_blocker, tmp_path_factory) -> Iterator[str]:
    """
    A database of this module's own, as in `tests/documents/conftest.py`; gives its address. No test here may use `db`
    beside it: its transaction would shut the server out.
    """
    folder = tmp_path_factory.mktemp("database")
    with django_db_blocker.unblock(), own_database(pristine, folder / "own.sqlite3") as address:
        yield address


@pytest.fixture(scope="module")
def server(request, transactional_db, tmp_path_factory) -> Iterator[Server]:
    """Runs until the last test of the module. It and the tests see what the other commits."""
    mail = tmp_path_factory.mktemp("mail")
    server = Server(transactional_db, mail, processes=getattr(request.module, "PROCESSES", 1))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def phone(server) -> Phone:
    """Of a learner who has just signed up."""
    phone = Phone(server.port, server.mail, "kit@example.org")
    phone.sign_up()
    return phone
