"""Where a simulation takes place: a database of its own, a server with the demo, and learners with accounts."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, connections

from cms.documents.changes import begin_epoch
from frontend_contract.simulator.processes import Processes

PASSWORD = "a long enough sentence"  # noqa: S105 - of accounts that live as long as the simulation


@dataclass(frozen=True)
class Place:
    """What the environment of a simulation's processes says."""

    folder: Path
    database_url: str

    @property
    def environment(self) -> dict[str, str]:
        folders = {"VAR_DIR": str(self.folder), "MEDIA_ROOT": str(self.folder / "media")}
        return {**folders, "DATABASE_URL": self.database_url, "CACHE_URL": ""}


@contextmanager
def place(folder: Path) -> Iterator[Place]:
    """A database of the kind that this installation uses, empty; removed afterwards, with its copies."""
    if connection.vendor == "sqlite":
        yield Place(folder, f"sqlite:///{folder / 'db.sqlite3'}")
        return
    name = f"simulation_{uuid4().hex[:12]}"
    _tell_server(f'CREATE DATABASE "{name}"')
    try:
        yield Place(folder, urlunsplit(urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}")))
    finally:
        for each in (name, _copy_of(name)):
            _tell_server(f'DROP DATABASE IF EXISTS "{each}" WITH (FORCE)')


class World:
    """
    The installation that this process was started for: see `place`. While the server is up, others may work with the
    database through it; `copy` and `bring_back` need it down.
    """

    def __init__(self, *, learners: int):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_demo", verbosity=0, stdout=StringIO())
        self.learners = [_learner(f"learner-{number}@simulation.example") for number in range(learners)]
        connections.close_all()
        self.processes = Processes({}, workers=1 if connection.vendor == "sqlite" else 2, with_tasks=True)
        self.has_copy = False

    def copy(self) -> None:
        """The database as it is now, in place of an earlier copy."""
        name = str(connection.settings_dict["NAME"])
        _put(name, _copy_of(name))
        self.has_copy = True

    def bring_back(self) -> None:
        """The database as it was when it was copied, with a new epoch, as docs/operating.md says."""
        name = str(connection.settings_dict["NAME"])
        _put(_copy_of(name), name)
        begin_epoch()
        connections.close_all()


def _learner(email: str):
    learner = get_user_model()._default_manager.create_user(email=email, password=PASSWORD)
    EmailAddress.objects.create(user=learner, email=email, verified=True, primary=True)
    return learner


def _copy_of(name: str) -> str:
    return f"{name}_yesterday"


def _put(source: str, target: str) -> None:
    connections.close_all()
    if connection.vendor == "sqlite":
        _put_file(source, target)
        return
    _tell_server("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", source)
    _tell_server(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
    _tell_server(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def _put_file(source: str, target: str) -> None:
    """With its journal, which holds what was under way when the server was killed."""
    for ending in ("", "-journal", "-wal", "-shm"):
        Path(target + ending).unlink(missing_ok=True)
        if Path(source + ending).exists():
            shutil.copyfile(source + ending, target + ending)


def _tell_server(statement: str, *parameters: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement, parameters or None)
