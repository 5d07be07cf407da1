"""Rows of every personal model for one person, each of whose values is like no other in the database."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.contrib.auth import SESSION_KEY
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection, models
from wagtail.models import Collection, Locale, Page, Revision

from academy.models import InboxEntry, Reflection
from cms.accounts.declaring import Editorial, Personal, personal
from cms.accounts.models import User
from tests.attempts.frozen import freeze

#: Longer than the numbers that are written out below, so that none of those is the beginning of another.
NUMBERS = count(10_001)
#: Rows of which there need be one only.
SHARED = (ContentType, Locale, Page, Collection, Revision)
_BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Canary:
    """A value that was put into a column, as text."""

    kind: type[Personal]
    column: str
    text: str


class Aviary:
    """A person by name, with a row of everything. The name is in every text: `zoe10017`."""

    def __init__(self, name: str):
        self.name = name
        self.account = User.objects.create_user(f"{name}000@example.org")
        self.pk = self.account.pk
        self.rows: dict[str, models.Model] = {"accounts.User": self.account}
        self.planted: list[Canary] = []
        self.plant(ACCOUNT)
        for kind in personal():
            if kind.type_name not in self.rows:
                self.plant(kind)

    def plant(self, kind: type[Personal]) -> models.Model:
        given = SPECIAL.get(kind.type_name, lambda aviary: {})(self)
        row = self.rows.get(kind.type_name) or kind.model()()
        for field in kind.model()._meta.concrete_fields:
            value = given[field.name] if field.name in given else self.value(kind, field)
            if value is not KEEP:
                setattr(row, field.name, value)
                self.note(kind, field.name, value)
        self.rows[kind.type_name] = put(row)
        return row

    def note(self, kind: type[Personal], column: str, value: Any) -> None:
        told = "" if isinstance(value, models.Model) else repr(value)
        self.planted += [Canary(kind, column, text) for text in re.findall(rf"{self.name}\d+", told)]

    def value(self, kind: type[Personal], field: Any) -> Any:
        if field.related_model is User:
            return self.account
        if field.is_relation:
            return self.mine(field.related_model) or (None if field.null else parent(field))
        if issubclass(kind, Editorial) and field.name in kind.texts:
            return self.naming(field)
        return text_or_number(field, self.name)

    def mine(self, model: type[models.Model]) -> models.Model | None:
        """The person's own row of a model whose rows are people's."""
        kind = KINDS.get(model._meta.label)
        if kind is None or issubclass(kind, Editorial):
            return None
        return self.rows.get(kind.type_name) or self.plant(kind)

    def naming(self, field: Any) -> Any:
        """JSON with the account's id in it."""
        content = {"owner": str(self.account.pk), "note": f"{self.name}{next(NUMBERS):03}"}
        return content if isinstance(field, models.JSONField) else json.dumps(content)

    def texts(self, of: Callable[[Canary], bool]) -> set[str]:
        return {canary.text for canary in self.planted if of(canary)}

    def erased(self) -> set[str]:
        """All that must be nowhere once the account is erased: the account's id too, in both its forms."""
        mine = self.texts(lambda canary: not issubclass(canary.kind, Editorial))
        return mine | {str(self.pk), self.pk.hex, f"{self.name}000@"}


KINDS = {kind.type_name: kind for kind in personal()}
ACCOUNT = KINDS["accounts.User"]
#: Leave a column as it is.
KEEP = object()


def put(row: Any) -> Any:
    """Insert or update without the model's own `save`, which may have a mind of its own."""
    if row._state.adding:
        type(row)._base_manager.bulk_create([row])
    else:
        models.Model.save(row)
    return row


def text_or_number(field: Any, name: str) -> Any:
    """A value for a column that refers to nothing, with a number that no other has."""
    number = next(NUMBERS)
    text = f"{name}{number:03}"
    kinds: list[tuple[Any, Callable[[], Any]]] = [
        (models.AutoField, lambda: KEEP),
        (models.BigAutoField, lambda: KEEP),
        (models.UUIDField, uuid4),
        (models.EmailField, lambda: f"{text}@example.org"),
        (models.DateTimeField, lambda: _BEGIN + timedelta(minutes=number)),
        (models.DateField, lambda: (_BEGIN + timedelta(days=number)).date()),
        (models.BooleanField, lambda: True),
        (models.GenericIPAddressField, lambda: f"2001:db8::{number:x}"),
        (models.JSONField, lambda: {"name": text, "note": text}),
        (models.BinaryField, text.encode),
        ((models.IntegerField, models.DecimalField), lambda: number % 100),
    ]
    if getattr(field, "width_field", None):
        return KEEP  # it would open the file
    if field.choices:
        return field.choices[0][0]
    return next((make() for kind, make in kinds if isinstance(field, kind)), text)


def parent(field: Any) -> Any:
    """Something that a row must refer to and that belongs to nobody."""
    model = field.related_model
    if issubclass(model, SHARED):
        return model._base_manager.first()
    row = model()
    for column in model._meta.concrete_fields:
        value = parent_value(column)
        if value is not KEEP:
            setattr(row, column.name, value)
    return put(row)


def parent_value(column: Any) -> Any:
    if column.null:
        return None
    return parent(column) if column.is_relation else text_or_number(column, "org")


def session(aviary: Aviary) -> dict[str, Any]:
    return {"session_data": SessionStore().encode({SESSION_KEY: str(aviary.account.pk)})}


def named(aviary: Aviary) -> dict[str, Any]:
    return {"username": aviary.account.email}


def sealed(model: type[models.Model]) -> Callable[[Aviary], dict[str, Any]]:
    """A row whose content is sealed for this very row."""

    def given(aviary: Aviary) -> dict[str, Any]:
        row: Any = model(id=uuid4(), learner=aviary.account)
        row.put(f'"{aviary.name}777"'.encode())
        return {"id": row.id, "sealed": row.sealed, "key_id": row.key_id}

    return given


SPECIAL: dict[str, Callable[[Aviary], dict[str, Any]]] = {
    "accounts.User": lambda aviary: {"id": KEEP, "email": KEEP, "is_superuser": KEEP},
    "academy.Reflection": sealed(Reflection),
    "academy.InboxEntry": sealed(InboxEntry),
    "academy.Attempt": lambda aviary: {"version": freeze().version},
    "cms.PreviewGrant": lambda aviary: {"link": None},  # either an editor's or a reviewer's
    "accounts.Invitation": lambda aviary: {"email": aviary.account.email},
    "sessions.Session": session,
    "usersessions.UserSession": lambda aviary: {"session_key": aviary.mine(Session).pk},  # type: ignore[union-attr]
    "axes.AccessAttempt": named,
    "axes.AccessFailureLog": named,
    "axes.AccessLog": named,
    "accounts.Counter": lambda aviary: {"cache_key": f":1:code:{aviary.account.pk}:{aviary.name}999"},
    "wagtailcore.ReferenceIndex": lambda aviary: {
        "to_content_type": ContentType.objects.get_for_model(User),
        "to_object_id": str(aviary.account.pk),
    },
}


def found_in_database(texts: set[str]) -> dict[str, set[str]]:
    """Where any of these texts is, by text: every table and column of the database, whatever its type."""
    found: dict[str, set[str]] = {}
    for table in connection.introspection.table_names():
        for column, value in _cells(table):
            for text in texts:
                if text in value:
                    found.setdefault(text, set()).add(f"{table}.{column}")
    return found


def _cells(table: str) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        columns = [column[0] for column in cursor.description]
        return [(columns[at], _text(value)) for row in cursor.fetchall() for at, value in enumerate(row)]


def _text(value: Any) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
