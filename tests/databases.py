"""Databases of a test's own: transactions commit, several threads and processes can open them, nothing is tidied up."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection, connections


@contextmanager
def template(path: Path) -> Iterator[str]:
    """
    The name of a copy of the suite's database, for others to be copied from: a file on SQLite, on PostgreSQL a
    database. The suite's own can't serve as one: PostgreSQL copies nothing to which somebody is connected.
    """
    if urlsplit(settings.DATABASE_URL).path.endswith(connection.settings_dict["NAME"]):
        raise RuntimeError("pytest-django made no database: none of the tests names `db` or `transactional_db`.")
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(path)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
        yield str(path)
        return
    suite = connection.settings_dict["NAME"]
    connection.close()
    with _copied(suite, f"{suite}_template") as name:
        yield name


@contextmanager
def own_database(source: str, path: Path) -> Iterator[str]:
    """
    A copy of a template as the default database, for this thread and for those that it starts; gives the
    `DATABASE_URL` by which other processes find it.
    """
    with _copied(source, f"{source}_own") if connection.vendor == "postgresql" else _copied_file(source, path) as name:
        shared, chosen = connections["default"], connections.settings["default"]
        before, chosen["NAME"] = chosen["NAME"], name
        connections["default"] = connections.create_connection("default")
        try:
            yield address_of(name)
        finally:
            connections["default"].close()
            chosen["NAME"] = before
            connections["default"] = shared


def address_of(name: str) -> str:
    """The `DATABASE_URL` of a database on the suite's server, or of a file."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}"))


@contextmanager
def _copied_file(source: str, path: Path) -> Iterator[str]:
    path.write_bytes(Path(source).read_bytes())
    yield str(path)


@contextmanager
def _copied(source: str, name: str) -> Iterator[str]:
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
