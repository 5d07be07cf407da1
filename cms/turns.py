"""
Whose turn it is to write. SQLite lets one write at a time, and who waits for it sleeps, for longer each time, whether
or not the lock is free again (https://sqlite.org/c3ref/busy_timeout.html). So threads of one process queue here first.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from django.db import OperationalError, connection

_turn = Lock()


@contextmanager
def turn_to_write() -> Iterator[None]:
    """
    Around a transaction that writes. Does nothing on a database that lets several write, or within a transaction:
    the lock is held already. Raises OperationalError, as SQLite does, if it takes as long as the connection may wait.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    if not _turn.acquire(timeout=connection.settings_dict["OPTIONS"].get("timeout", 5)):
        raise OperationalError("database is locked")
    try:
        yield
    finally:
        _turn.release()
