"""Databases in which transactions commit, and a second person who writes to them."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any

import pytest
from django.db import connections

from tests.conftest import a_tree


@pytest.fixture
def transactional_db(django_db_setup, django_db_blocker, tmp_path):
    """
    A database of this test's own, with what the migrations put there. Transactions commit, threads have connections
    of their own, and there is nothing to tidy up for other tests. It has the name of pytest-django's fixture, which
    empties the suite's database, so that pytest-django sees that these tests need one.
    """
    shared, chosen = connections["default"], connections.settings["default"]
    name = chosen["NAME"]
    with django_db_blocker.unblock(), copy_of(shared, str(tmp_path / "own.sqlite3")) as copy:
        chosen["NAME"] = copy
        connections["default"] = connections.create_connection("default")
        try:
            yield
        finally:
            connections["default"].close()
            chosen["NAME"] = name
            connections["default"] = shared


@contextmanager
def copy_of(shared, path: str) -> Iterator[str]:
    """The name of a copy of the suite's database: a file on SQLite, a database beside it on PostgreSQL."""
    if shared.vendor == "sqlite":
        shared.ensure_connection()
        with closing(sqlite3.connect(path)) as file:
            shared.connection.backup(file)
        yield path
        return
    source = shared.settings_dict["NAME"]
    shared.close()  # nobody may be connected to what is being copied
    with shared._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{source}_own"')
        cursor.execute(f'CREATE DATABASE "{source}_own" TEMPLATE "{source}"')
    yield f"{source}_own"
    with shared._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{source}_own" WITH (FORCE)')


@pytest.fixture
def own_tree(transactional_db):
    """The small published site, in a database of its own."""
    return a_tree()


class Somebody:
    """Somebody else: a thread with a connection of its own, which does one thing after another as it is told."""

    def __init__(self):
        self._thread = ThreadPoolExecutor(1)

    def starts(self, act: Callable[[], Any]) -> Future:
        return self._thread.submit(act)

    def does(self, act: Callable[[], Any]) -> Any:
        return self.starts(act).result(timeout=30)

    @contextmanager
    def within(self, transaction: AbstractContextManager) -> Iterator[None]:
        """What is done meanwhile is committed at the end, and seen by nobody before."""
        self.does(transaction.__enter__)
        yield
        self.does(lambda: transaction.__exit__(None, None, None))

    def leaves(self) -> None:
        self.does(connections.close_all)
        self._thread.shutdown()


@pytest.fixture
def somebody(transactional_db):
    other = Somebody()
    yield other
    other.leaves()
