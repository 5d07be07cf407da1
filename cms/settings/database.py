"""How each database is opened: durable, and without the errors that a default SQLite gives under load."""

import sqlite3

#: SQLite builds from these versions on are free of the WAL-reset bug (https://sqlite.org/wal.html).
_FIXED: dict[tuple[int, ...], tuple[int, ...]] = {(3, 44): (3, 44, 6), (3, 50): (3, 50, 7)}


def wal_is_safe(version: tuple[int, ...]) -> bool:
    return version >= (3, 51, 3) or version >= _FIXED.get(version[:2], (99,))


def tuned(database: dict) -> dict:
    """The connection settings for a parsed `DATABASE_URL`: persistent, and for SQLite fully durable."""
    database["CONN_MAX_AGE"] = None
    if database["ENGINE"] == "django.db.backends.sqlite3":
        journal = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "DELETE"
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": f"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;",
        }
    else:
        database["CONN_HEALTH_CHECKS"] = True
        options = database.setdefault("OPTIONS", {})
        options.setdefault("connect_timeout", 5)
        # Whoever waits longer for a lock is told to try again.
        options.setdefault("options", "-c lock_timeout=20s")
    return database
