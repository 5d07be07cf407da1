"""Every model that hangs on a person says how it is exported and erased."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps

from academy.models import Attempt
from cms.accounts.declaring import Editorial, Personal, declarations, personal
from cms.accounts.models import User

#: Columns by which somebody may be known without a foreign key.
TELLING = (models.EmailField, models.GenericIPAddressField)
TELLING_NAMES = {"username", "user_agent", "session_key", "user_id"}


def all_models() -> list[type[models.Model]]:
    return apps.get_models(include_auto_created=True)


def people() -> set[str]:
    """Labels of models whose rows each belong to one person."""
    owned = [one for one in personal() if not issubclass(one, Editorial)]
    return {settings.AUTH_USER_MODEL, *(one.type_name for one in owned)}


def hanging(model: type[models.Model]) -> list[str]:
    """A model's own columns that lead to a person, or by which one may be known."""
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if (field.related_model and field.related_model._meta.label in people())
        or isinstance(field, TELLING)
        or field.name in TELLING_NAMES
    ]


def undeclared(found: list[type[models.Model]]) -> list[str]:
    known = declarations.classes()
    return [model._meta.label for model in found if hanging(model) and model._meta.label not in known]


def test_every_model_that_hangs_on_a_person_has_a_declaration():
    assert undeclared(all_models()) == []


@pytest.mark.parametrize(
    "column",
    [
        pytest.param(lambda: models.ForeignKey(User, models.CASCADE, related_name="+"), id="an account"),
        pytest.param(lambda: models.OneToOneField(Attempt, models.CASCADE, related_name="+"), id="what is a person's"),
        pytest.param(lambda: models.EmailField(), id="an address without a key"),
    ],
)
def test_it_would_notice_a_model_without_one(column):
    with isolate_apps("academy"):
        diary = type(
            "Diary", (models.Model,), {"whose": column(), "__module__": "academy.models", "__qualname__": "Diary"}
        )

    assert undeclared([*all_models(), diary]) == ["academy.Diary"]


@pytest.mark.parametrize("kind", personal(), ids=lambda kind: kind.type_name)
def test_each_column_is_exported_or_withheld(kind: type[Personal]):
    columns = {field.name for field in kind.model()._meta.concrete_fields}
    told = [*kind.exported, *kind.withheld]

    assert len(told) == len(set(told))
    assert set(told) <= columns
    assert issubclass(kind, Editorial) or set(told) == columns


@pytest.mark.parametrize("kind", [one for one in personal() if issubclass(one, Editorial)], ids=lambda one: one.name)
def test_each_column_that_names_somebody_is_emptied(kind: type[Editorial]):
    users = [field.name for field in kind.model()._meta.local_concrete_fields if is_user(field)]

    assert sorted(kind.names) == sorted(users)


def test_each_column_of_personal_rows_that_names_somebody_else_is_emptied():
    for kind in personal():
        users = {field.name for field in kind.model()._meta.local_concrete_fields if is_user(field)}

        assert users <= {kind.owner, *kind.names}, kind.type_name


def is_user(field: models.Field) -> bool:
    return field.related_model is not None and field.related_model._meta.label == settings.AUTH_USER_MODEL


def test_no_two_have_the_same_name():
    names = [kind.name for kind in personal()]

    assert len(names) == len(set(names))


def test_a_withheld_column_says_why():
    for kind in personal():
        assert all(len(why) > 10 for why in kind.withheld.values()), kind.type_name
