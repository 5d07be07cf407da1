"""
The small published site as the rows that publishing it leaves. Publishing takes a quarter of a second, which more than
a thousand tests would pay; it is done once, and its rows are put in place for each test.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from wagtail.models import Page, Site

Row = tuple[Any, ...]


@dataclass
class Planted:
    """What changed in the database, what is to run at commit, and which pages are called what."""

    removed: dict[type[Model], list[Any]] = field(default_factory=dict)
    added: dict[type[Model], list[Row]] = field(default_factory=dict)
    hooks: list[Any] = field(default_factory=list)
    pages: dict[str, tuple[type[Page], int]] = field(default_factory=dict)

    def plant(self) -> SimpleNamespace:
        """The same site in the test's own transaction."""
        with connection.cursor() as cursor:
            for model, keys in self.removed.items():
                cursor.executemany(f"DELETE FROM {_table(model)} WHERE {_key(model)} = %s", [(key,) for key in keys])
            for model, rows in self.added.items():
                places = ", ".join(["%s"] * len(rows[0]))
                cursor.executemany(f"INSERT INTO {_table(model)} ({_columns(model)}) VALUES ({places})", rows)
        connection.run_on_commit.extend((set(connection.savepoint_ids), *hook[1:]) for hook in self.hooks)
        Site.clear_site_root_paths_cache()
        return SimpleNamespace(**{name: kind.objects.get(pk=pk) for name, (kind, pk) in self.pages.items()})


def seen_while(publish) -> Planted:
    """What `publish` leaves, which gives pages by name; undone at once."""
    with transaction.atomic():
        before = {model: dict(_rows(model)) for model in _models()}
        pages = vars(publish())
        found = Planted(hooks=list(connection.run_on_commit))
        found.pages = {name: (type(page), page.pk) for name, page in pages.items()}
        for model, rows in before.items():
            _compare(found, model, rows, dict(_rows(model)))
        transaction.set_rollback(True)
    return found


def _compare(found: Planted, model: type[Model], before: dict[Any, Row], after: dict[Any, Row]) -> None:
    changed = [key for key, row in before.items() if after.get(key) != row]
    new = [row for key, row in after.items() if before.get(key) != row]
    if changed:
        found.removed[model] = changed
    if new:
        found.added[model] = new


def _models() -> list[type[Model]]:
    """Every model with a table that we write to; the words of a search index follow from its rows by triggers."""
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if model._meta.managed and not model._meta.proxy and "fts" not in _table(model)]


def _rows(model: type[Model]) -> Iterator[tuple[Any, Row]]:
    """Rows as the database gives them, by their key."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_key(model)}, {_columns(model)} FROM {_table(model)}")
        yield from ((row[0], tuple(row[1:])) for row in cursor.fetchall())


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _key(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.pk.column)


def _columns(model: type[Model]) -> str:
    return ", ".join(connection.ops.quote_name(column.column) for column in model._meta.local_concrete_fields)
