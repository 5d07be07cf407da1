import shutil
import sqlite3
from contextlib import closing

import pytest
from django.db import connection, connections

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


@pytest.fixture(scope="session")
def pristine_file(django_db_setup, django_db_blocker, tmp_path_factory):
    """On SQLite, the suite's database as a file; made between two tests, while none has a transaction open."""
    path = tmp_path_factory.mktemp("pristine") / "db.sqlite3"
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock(), closing(sqlite3.connect(path)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
    return path


@pytest.fixture
def real_database(request, pristine_file, tmp_path):
    """
    A database that several threads can open and in which they see each other's commits. On SQLite it is a file, since
    the suite's own is in memory, where locks work otherwise.
    """
    if connection.vendor != "sqlite":
        request.getfixturevalue("django_db_serialized_rollback")
        request.getfixturevalue("transactional_db")
        yield
        return
    request.getfixturevalue("db")
    kept, settings = connections["default"], connections["default"].settings_dict
    name, settings["NAME"] = settings["NAME"], str(shutil.copy(pristine_file, tmp_path))
    del connections["default"]
    yield
    connections["default"].close()
    connections["default"], settings["NAME"] = kept, name
