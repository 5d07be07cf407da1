"""
What every model that hangs on a person says of itself: what the export holds of it, and what erasure does to it.

A declaration is a class in a module of the package `personal/` of any app, found by import. A model whose rows belong
to one person is `Personal`; one of the organisation's that names who did something is `Editorial`; one that looks
personal and can't be tied to anybody is `Unnamed`. `tests/accounts/test_declarations.py` walks all models.
"""

import uuid
from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Cast, Replace

from cms.accounts.person import Person
from cms.accounts.plain import plain, schema_of
from cms.blocks.registry import Registry
from cms.shapes import Schema, obj

#: Filled by importing every module of each app's `personal/` package. By the model's label.
declarations = Registry("personal")

DELETED = "Deleted."
SECRET = "A secret, with which somebody could sign in."  # noqa: S105
ITSELF = "Whose it is; all of this is yours."
IN_WORDS = "Given beside it, in words."
INTERNAL = "Tells nothing of you: the server's own mark on this row."


class Declaration:
    """What all kinds of declaration have in common."""

    type_name: ClassVar[str]

    @classmethod
    def model(cls) -> type[models.Model]:
        return apps.get_model(cls.type_name)

    @classmethod
    def column(cls, name: str) -> Any:
        return cls.model()._meta.get_field(name)

    @classmethod
    def all_rows(cls) -> QuerySet:
        return cls.model()._base_manager.all()


class Unnamed(Declaration):
    """Stays, because it can't be tied to a person; or holds nobody's data, though a column looks like it."""

    #: Said to the learner where it follows from what they did.
    title: ClassVar[str] = ""
    why: ClassVar[str]


class Personal(Declaration):
    """
    Rows that belong to one person: exported, and deleted. Each column is either exported, with the words for it in
    the readable export, or withheld, with the reason.
    """

    #: In the export. `title` and `about` are for the learner.
    name: ClassVar[str]
    title: ClassVar[str]
    about: ClassVar[str] = ""
    #: The lookup from a row to the id of its account.
    owner: ClassVar[str] = "user"
    exported: ClassVar[dict[str, str]] = {}
    withheld: ClassVar[dict[str, str]] = {}
    #: Members of an item that are no column: their words and their schemas.
    computed: ClassVar[dict[str, tuple[str, Schema]]] = {}
    #: Columns in which these rows may name somebody else's account, or theirs in a row of others: set to null.
    names: ClassVar[tuple[str, ...]] = ()
    #: Members that come first on the readable page.
    leading: ClassVar[tuple[str, ...]] = ()
    erasure: ClassVar[str] = DELETED

    @classmethod
    def rows(cls, person: Person) -> QuerySet:
        """The person's own rows."""
        return cls.all_rows().filter(**{cls.owner: person.pk})

    @classmethod
    def doomed(cls, person: Person) -> QuerySet:
        """What erasure deletes: the person's rows, and what can't be without them."""
        return cls.rows(person)

    @classmethod
    def items(cls, person: Person) -> list[dict[str, Any]]:
        """What the export holds of them; a fixed number of queries."""
        return [cls.item(row) for row in cls.rows(person).order_by("pk")]

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {name: plain(cls.column(name).value_from_object(row)) for name in cls.exported}

    @classmethod
    def schema(cls) -> Schema:
        """Of one item."""
        columns = {name: schema_of(cls.column(name)) for name in cls.exported}
        return obj({**columns, **{name: schema for name, (_words, schema) in cls.computed.items()}})

    @classmethod
    def words(cls) -> dict[str, str]:
        """What the readable export calls each member of an item, in its order. Those without words are not on it."""
        found = {**cls.exported, **{name: words for name, (words, _schema) in cls.computed.items()}}
        names = dict.fromkeys((*cls.leading, *found))
        return {name: found[name] for name in names if found[name]}

    @classmethod
    def readable(cls, item: dict[str, Any]) -> dict[str, Any]:
        """The item as the readable export tells it: what is not plain may be put into words."""
        return item

    @classmethod
    def left_out(cls) -> dict[str, str]:
        """What of it is kept from the learner, and why."""
        return {name: why for name, why in cls.withheld.items() if why not in (ITSELF, IN_WORDS, INTERNAL)}

    @classmethod
    def erase(cls, person: Person) -> int:
        """Returns how many rows it touched. Deletes in one statement, however many there are."""
        doomed = cls.doomed(person)
        return (doomed._raw_delete(doomed.db) or 0) + cls.unname(person)

    @classmethod
    def unname(cls, person: Person) -> int:
        return sum(cls.all_rows().filter(**{name: person.pk}).update(**{name: None}) for name in cls.names)


class Editorial(Personal):
    """The organisation's own records, which name who made them. They stay, without the name."""

    about = "The organisation's own work, which you had a part in. Its content belongs to the organisation."
    erasure = "Stays with the organisation, and no longer names you."
    #: JSON columns in which an account's id may stand; a random one takes its place.
    texts: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def rows(cls, person: Person) -> QuerySet:
        named = Q()
        for name in cls.names:
            named |= Q(**{name: person.pk})
        return cls.all_rows().filter(named) if cls.names else cls.all_rows().none()

    @classmethod
    def doomed(cls, person: Person) -> QuerySet:
        return cls.all_rows().none()

    @classmethod
    def replace_id(cls, person: Person, other: uuid.UUID) -> None:
        """One statement for each column; what the account's id stood for then leads nowhere."""
        for name in cls.texts:
            field = cls.column(name)
            text = Cast(F(name), models.TextField())
            replaced: Any = Replace(text, Value(str(person.pk)), Value(str(other)))
            as_before = Cast(replaced, field) if isinstance(field, models.JSONField) else replaced
            found = cls.all_rows().alias(as_text=text).filter(as_text__contains=str(person.pk))
            found.update(**{name: as_before})


def personal() -> list[type[Personal]]:
    """Declarations of what is erased, in order of their names."""
    found = [one for one in declarations.classes().values() if issubclass(one, Personal)]
    return sorted(found, key=lambda one: one.name)


def exported() -> list[type[Personal]]:
    """Those of which an export has anything to say."""
    return [one for one in personal() if one.exported or one.computed or one.withheld]


def unnamed() -> list[type[Unnamed]]:
    return [one for one in declarations.classes().values() if issubclass(one, Unnamed)]
