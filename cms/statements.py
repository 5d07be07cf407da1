"""
Statements for what is done most often, where working the SQL out anew costs more than running it. Those given together
go to PostgreSQL in one message. They are still run one after another, and each sees what was committed before it began:
what follows a lock in the same message is read under it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar, cast

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, Model
from django.db.transaction import TransactionManagementError

Row = TypeVar("Row", bound=Model)
#: SQL, and its parameters as the database takes them.
Statement = tuple[str, list[Any]]


@dataclass(frozen=True)
class Rows(Generic[Row]):
    """
    The rows of a model whose fields have these values, or one of these where it is a set; in the order of their primary
    keys. `only`: the fields to read, all if none is named. `ending`: what follows in the SQL, such as a lock.
    """

    model: type[Row]
    having: Mapping[str, Any]
    only: tuple[str, ...] = ()
    ending: str = ""

    def statement(self, db: BaseDatabaseWrapper) -> Statement | None:
        """None where an empty set is asked for, so that there can be no such row."""
        wanted = {name: value if isinstance(value, set) else {value} for name, value in self.having.items()}
        if not all(wanted.values()):
            return None
        sizes = tuple((name, len(values)) for name, values in wanted.items())
        sql = _select(self.model, self.only, sizes) + self.ending
        fields = {name: _field(self.model, name) for name in wanted}
        return sql, [fields[name].get_db_prep_value(one, db) for name in wanted for one in wanted[name]]

    def built(self, found: Iterable[Sequence[Any]], db: BaseDatabaseWrapper) -> list[Row]:
        """The model's instances for what the database gave."""
        names, converters = _reading(self.model, self.only, db.vendor)
        rows = []
        for one in found:
            values = list(one)
            for at, expression, convert in converters:
                values[at] = convert(values[at], expression, db)
            rows.append(self.model.from_db(db.alias, names, values))
        return rows


@dataclass(frozen=True)
class NewRows:
    """
    Rows to be inserted, of one model. Where there is one already that is the same in the fields `unique`, its fields
    `update` are changed instead; no two of these rows may be the same in them. The instances get no primary key.
    """

    model: type[Model]
    rows: Sequence[Model]
    unique: tuple[str, ...] = ()
    update: tuple[str, ...] = ()

    def statements(self, db: BaseDatabaseWrapper) -> Iterator[Statement]:
        """As many as the database's limit on parameters asks for."""
        fields = _written(self.model)
        most = (db.features.max_query_params or 50_000) // len(fields)
        for begin in range(0, len(self.rows), most):
            part = self.rows[begin : begin + most]
            values = [field.get_db_prep_save(field.pre_save(row, True), db) for row in part for field in fields]
            yield _insert(self.model, len(part), self.unique, self.update), values


def read(*wanted: Rows[Any]) -> list[list[Any]]:
    """The rows of each, in lists of their own."""
    db = connections[DEFAULT_DB_ALIAS]  # found once: it is looked up for each thread
    statements = [one.statement(db) for one in wanted]
    if any("FOR " in one.ending for one in wanted) and not db.in_atomic_block:
        raise TransactionManagementError("A lock needs a transaction.")
    found = iter(_run(db, [statement for statement in statements if statement], fetch=True))
    return [one.built(next(found), db) if statement else [] for one, statement in zip(wanted, statements, strict=True)]


def write(*new: NewRows) -> None:
    """Insert all of them, in this order. Call it in a transaction: it may take several statements."""
    db = connections[DEFAULT_DB_ALIAS]
    _run(db, [statement for one in new for statement in one.statements(db)], fetch=False)


def _run(db: BaseDatabaseWrapper, statements: list[Statement], *, fetch: bool) -> list[list[Any]]:
    if not statements:
        return []
    with db.cursor() as cursor:
        if not _takes_several(db):
            return [_found(cursor, sql, values, fetch) for sql, values in statements]
        cursor.execute("; ".join(sql for sql, _ in statements), [one for _, values in statements for one in values])
        if not fetch:
            return []
        found = [cursor.fetchall()]
        while cursor.nextset():
            found.append(cursor.fetchall())
        return found


def _found(cursor: Any, sql: str, values: list[Any], fetch: bool) -> list[Any]:
    cursor.execute(sql, values)
    return cursor.fetchall() if fetch else []


def _takes_several(db: BaseDatabaseWrapper) -> bool:
    """PostgreSQL does, as long as parameters are put in by the client, as is Django's way."""
    return db.vendor == "postgresql" and not db.settings_dict["OPTIONS"].get("server_side_binding")


@lru_cache(maxsize=1000)
def _select(model: type[Model], only: tuple[str, ...], sizes: tuple[tuple[str, int], ...]) -> str:
    columns = ", ".join(_column(field) for field in _read(model, only))
    conditions = " AND ".join(_condition(_column(_field(model, name)), size) for name, size in sizes)
    # Every name comes from a model.
    return f"SELECT {columns} FROM {_table(model)} WHERE {conditions} ORDER BY {_column(model._meta.pk)}"  # noqa: S608


@lru_cache(maxsize=1000)
def _insert(model: type[Model], count: int, unique: tuple[str, ...], update: tuple[str, ...]) -> str:
    fields = _written(model)
    columns = ", ".join(map(_column, fields))
    values = ", ".join([f"({_places(len(fields))})"] * count)
    sql = f"INSERT INTO {_table(model)} ({columns}) VALUES {values}"  # noqa: S608 - every name comes from a model
    if not unique:
        return sql
    same = ", ".join(_column(_field(model, name)) for name in unique)
    changed = ", ".join(f"{column} = EXCLUDED.{column}" for column in (_column(_field(model, name)) for name in update))
    return f"{sql} ON CONFLICT ({same}) DO UPDATE SET {changed}"


@cache
def _reading(model: type[Model], only: tuple[str, ...], vendor: str) -> tuple[list[str], list[tuple[int, Any, Any]]]:
    """The names of the fields, and what makes of the database's values those of Python: place, column, function."""
    db = connections[DEFAULT_DB_ALIAS]
    columns = [field.get_col(model._meta.db_table) for field in _read(model, only)]
    converters = [
        (at, column, convert)
        for at, column in enumerate(columns)
        for convert in [*db.ops.get_db_converters(column), *column.get_db_converters(db)]
    ]
    return [column.target.attname for column in columns], converters


@cache
def _read(model: type[Model], only: tuple[str, ...]) -> list[Field]:
    return [field for field in model._meta.concrete_fields if not only or field.name in only]


@cache
def _written(model: type[Model]) -> list[Field]:
    """All but a number that the database gives."""
    return [field for field in model._meta.concrete_fields if field is not model._meta.auto_field]


def _condition(column: str, size: int) -> str:
    return f"{column} = %s" if size == 1 else f"{column} IN ({_places(size)})"


def _field(model: type[Model], name: str) -> Field[Any, Any]:
    return cast("Field[Any, Any]", model._meta.get_field(name))


def _column(field: Field[Any, Any]) -> str:
    return _quoted(cast(str, field.column))


def _table(model: type[Model]) -> str:
    return _quoted(model._meta.db_table)


def _quoted(name: str) -> str:
    return connections[DEFAULT_DB_ALIAS].ops.quote_name(name)


def _places(count: int) -> str:
    return ", ".join(["%s"] * count)
