"""The SQLite file itself, byte by byte: no text is ever in it, and what was destroyed leaves nothing behind."""

from pathlib import Path

import pytest
from django.db import connection

from academy.reflections import destroy_reflections
from cms.accounts.models import User
from tests.learning.conftest import BLOCK, UNIT, write
from tests.learning.traces import CANARY, holds_canary

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's tables are read with COPY")


@pytest.fixture
def file(real_database):
    """The file that the default database is, opened as an installation opens it."""
    return Path(connection.settings_dict["NAME"])


def all_bytes(file: Path) -> bytes:
    """The database with its journal or write-ahead log, if there is one."""
    return b"".join(part.read_bytes() for part in file.parent.iterdir())


def test_the_file_never_holds_the_text(file):
    learner = User.objects.create_user(email="ada@example.org")
    write(learner, CANARY * 500)
    written = all_bytes(file)
    destroy_reflections(learner, UNIT, BLOCK)

    assert b"ada@example.org" in written
    assert not holds_canary(written + all_bytes(file))


def test_what_was_destroyed_leaves_the_file(file):
    learner = User.objects.create_user(email="ada@example.org")
    sealed = [bytes(write(learner, CANARY * length).sealed) for length in (1, 500)]
    there = all_bytes(file)
    destroy_reflections(learner, UNIT, BLOCK)
    connection.close()
    left = file.read_bytes()

    assert [part[:200] in there for part in sealed] == [True, True]
    assert [part[:200] in left or part[-200:] in left for part in sealed] == [False, False]
