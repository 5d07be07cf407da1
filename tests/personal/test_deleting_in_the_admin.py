"""Deleting an account in the admin erases it as if its owner had asked for it."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, Page

from academy.models import Reflection
from cms.accounts.models import User
from cms.accounts.tombstones import is_erased
from tests.accounts.people import administrator, person
from tests.conftest import run_commit_hooks
from tests.learning.conftest import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(tree):
    ada = person()
    write(ada)
    Page.objects.filter(pk=tree.lesson.pk).update(owner=ada)
    ModelLogEntry.objects.log_action(ada, "wagtail.edit")
    return ada


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


def one_by_one(admin, account: User):
    return admin.post(reverse("wagtailusers_users:delete", args=[account.pk]))


def in_bulk(admin, account: User):
    address = reverse("wagtail_bulk_action", args=["accounts", "user", "delete"])
    return admin.post(f"{address}?id={account.pk}")


@pytest.mark.parametrize("delete", [one_by_one, in_bulk])
def test_it_erases_all(admin, ada, tree, delete):
    answer = delete(admin, ada)

    assert answer.status_code == 302
    assert Reflection.objects.count() == 0
    assert Page.objects.get(pk=tree.lesson.pk).owner is None
    assert is_erased(ada.pk)


@pytest.mark.parametrize("delete", [one_by_one, in_bulk])
def test_its_history_does_not_say_who_it_was(admin, ada, delete):
    delete(admin, ada)

    assert not ModelLogEntry.objects.filter(label__contains="ada").exists()
    assert not ModelLogEntry.objects.filter(object_id=str(ada.pk)).exists()


@pytest.mark.parametrize("delete", [one_by_one, in_bulk])
def test_it_tells_whom_it_was(admin, ada, delete, mailoutbox):
    delete(admin, ada)
    run_commit_hooks()

    assert [mail.to for mail in mailoutbox] == [["ada@example.org"]]
