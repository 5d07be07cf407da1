"""After a restore, accounts that were erased since the backup are erased once more."""

import io

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.accounts.models import User
from cms.accounts.tombstones import bury
from tests.accounts.people import administrator, person

pytestmark = pytest.mark.django_db


def told() -> str:
    out = io.StringIO()
    call_command("erase_again", stdout=out)
    return out.getvalue()


def test_it_erases_who_was_erased_and_nobody_else():
    bury(person().pk, at=timezone.now())
    person("bea@example.org")

    assert told() == "Erased 1 of 1 accounts that were erased before.\n"
    assert [user.email for user in User.objects.all()] == ["bea@example.org"]


def test_it_leaves_the_last_administrator():
    bury(administrator().pk, at=timezone.now())

    assert told() == "Erased 0 of 1 accounts that were erased before.\n"
    assert User.objects.count() == 1
