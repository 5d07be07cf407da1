"""Whose turn it is to write."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import OperationalError, connection, transaction

from cms.busy import lock_was_busy
from cms.turns import turn_to_write

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL lets several write at once")


def hold(begun: Event, over: Event) -> None:
    with turn_to_write():
        begun.set()
        assert over.wait(30)


def take() -> str:
    with turn_to_write():
        return "taken"


@pytest.fixture
def held():
    """Somebody else has the turn until the event is set."""
    begun, over = Event(), Event()
    with ThreadPoolExecutor(1) as somebody:
        having = somebody.submit(hold, begun, over)
        assert begun.wait(30)
        yield over
        over.set()
        having.result(30)


@on_sqlite
def test_it_comes_to_one_after_the_other(held):
    with ThreadPoolExecutor(1) as another:
        waiting = another.submit(take)
        with pytest.raises(TimeoutError):
            waiting.result(0.2)
        held.set()

        assert waiting.result(30) == "taken"


@on_sqlite
def test_who_waits_too_long_is_told_to_try_again(held, monkeypatch):
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.05)

    with pytest.raises(OperationalError) as raised, turn_to_write():
        pass
    assert lock_was_busy(raised.value)


def test_a_transaction_that_has_begun_does_not_wait(held, db):
    with transaction.atomic(), turn_to_write():
        pass


def test_it_is_given_back_after_an_error():
    for _ in range(2):
        with pytest.raises(ValueError, match="broken"), turn_to_write():
            raise ValueError("broken")
