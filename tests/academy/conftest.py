"""What tests of figures start from."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection, connections


@pytest.fixture
def real_database(transactional_db, tmp_path):
    """A database that several threads can open. On SQLite the suite's own is in memory, where locks work otherwise."""
    if connection.vendor != "sqlite":
        yield
        return
    kept, settings = connections["default"], connections["default"].settings_dict
    kept.ensure_connection()
    name, settings["NAME"] = settings["NAME"], str(tmp_path / "db.sqlite3")
    with closing(sqlite3.connect(settings["NAME"])) as copy:
        kept.connection.backup(copy)
    del connections["default"]
    yield
    connections["default"].close()
    connections["default"], settings["NAME"] = kept, name
