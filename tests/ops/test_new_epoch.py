"""After a restore, the operator tells clients to throw away what they keep."""

from io import StringIO

import pytest
from django.core.management import call_command

from cms.documents.changes import head
from cms.models import ChangeLogHead
from tests.conftest import drain

pytestmark = pytest.mark.django_db
ENTRY = "/api/v1/"


def new_epoch() -> str:
    out = StringIO()
    call_command("new_epoch", stdout=out)
    return out.getvalue()


def test_it_changes_the_epoch_and_keeps_the_numbers(tree):
    drain()
    before = head()
    new_epoch()

    assert head().epoch != before.epoch
    assert head().last_number == before.last_number


def test_it_says_the_epoch_that_clients_are_told(api_client):
    said = new_epoch()

    assert api_client.get(ENTRY).json()["epoch"] in said


def test_it_works_before_anything_was_published():
    ChangeLogHead.objects.all().delete()
    new_epoch()

    assert ChangeLogHead.objects.count() == 1
