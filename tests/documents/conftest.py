"""Databases in which transactions commit, and a second person who writes to them."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.db import connections

from tests.conftest import a_tree
from tests.databases import own_database


@pytest.fixture
def transactional_db(pristine, django_db_blocker, tmp_path):
    """
    A database of this test's own, with what the migrations put there. It has the name of pytest-django's fixture,
    which empties the suite's database, so that pytest-django sees that these tests need one.
    """
    with django_db_blocker.unblock(), own_database(pristine, tmp_path / "own.sqlite3"):
        yield


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
