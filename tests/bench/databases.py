"""Throw-away databases: files in `build/bench/`, or the one that `DATABASE_URL` names and a copy of it."""

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"


def first() -> str:
    """The address of the database to fill: as given, or a new SQLite file."""
    given = os.environ.get("DATABASE_URL")
    if given:
        return given
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return f"sqlite:///{FOLDER / 'few.sqlite3'}"


def copy(database: str) -> str:
    """A copy of a database that nobody is using; PostgreSQL makes it by its own tools."""
    parts = urlsplit(database)
    if parts.scheme == "sqlite":
        source = Path(parts.path)
        target = source.with_name(f"{source.stem}_many{source.suffix}")
        for old in target.parent.glob(f"{target.name}*"):
            old.unlink()
        shutil.copyfile(source, target)
        return f"sqlite:///{target}"
    name = parts.path.removeprefix("/")
    server = urlunsplit((parts.scheme, parts.netloc, "/postgres", "", ""))
    drop(database, f"{name}_many")
    subprocess.run(["createdb", f"--maintenance-db={server}", f"--template={name}", f"{name}_many"], check=True)
    return urlunsplit((parts.scheme, parts.netloc, f"/{name}_many", parts.query, ""))


def apart(database: str, word: str) -> str:
    """An empty database beside this one."""
    parts = urlsplit(database)
    if parts.scheme == "sqlite":
        target = Path(parts.path).with_name(f"{word}.sqlite3")
        target.unlink(missing_ok=True)
        return f"sqlite:///{target}"
    name = f"{parts.path.removeprefix('/')}_{word}"
    drop(database, name)
    server = urlunsplit((parts.scheme, parts.netloc, "/postgres", "", ""))
    subprocess.run(["createdb", f"--maintenance-db={server}", name], check=True)
    return urlunsplit((parts.scheme, parts.netloc, f"/{name}", parts.query, ""))


def drop(database: str, name: str) -> None:
    """Drop another database of the same PostgreSQL server, if it is there."""
    parts = urlsplit(database)
    server = urlunsplit((parts.scheme, parts.netloc, "/postgres", "", ""))
    subprocess.run(["dropdb", "--if-exists", f"--maintenance-db={server}", name], check=True)
