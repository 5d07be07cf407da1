"""The editor's side of withdrawing wording: a button, a screen that says what happens, and the page's history."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from cms.documents.models import Redaction
from cms.models import StandardPage
from tests.conftest import drain


@pytest.fixture
def person(client, tree, django_user_model):
    """Signs in somebody who may do these things to pages."""

    def signed_in(*permissions):
        group = Group.objects.create(name="Some")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for name in permissions:
            permission = Permission.objects.get(codename=f"{name}_page")
            GroupPagePermission.objects.create(group=group, page=tree.home, permission=permission)
        user = django_user_model.objects.create_user(email="ed@example.org", password="only-for-this-test")
        user.groups.add(group)
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def publisher(person):
    return person("change", "publish")


def screen(page):
    return reverse("cms_withdraw_wording", args=[page.pk])


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_publishers_find_it_in_the_pages_menu(publisher, tree):
    assert screen(tree.lesson) in publisher.get(edit(tree.lesson)).content.decode()


def test_who_may_not_publish_does_not_find_it(person, tree):
    client = person("change")

    assert screen(tree.lesson) not in client.get(edit(tree.lesson)).content.decode()
    assert client.post(screen(tree.lesson), {"why": "x", "is_mended": "on"}).status_code == 302
    assert Redaction.objects.count() == 0


def test_a_page_that_was_never_published_has_none(publisher, tree):
    draft = tree.home.add_child(instance=StandardPage(title="Draft", live=False))

    assert screen(draft) not in publisher.get(edit(draft)).content.decode()


def test_an_alias_has_none(publisher, tree):
    alias = tree.lesson.create_alias(parent=tree.module, update_slug="again")

    assert publisher.get(screen(alias)).status_code == 302


def test_the_screen_says_what_happens(publisher, tree):
    tree.lesson.create_alias(parent=tree.module, update_slug="again")
    tree.lesson.title = "Not published"
    tree.lesson.save_revision()
    words = publisher.get(screen(tree.lesson)).content.decode()

    assert "comes to devices anew" in words
    assert "changes that are not published" in words
    assert "its aliases" in words
    assert "within 15 minutes" in words


def test_asking_changes_nothing(publisher, tree):
    publisher.get(screen(tree.lesson))

    assert Redaction.objects.count() == 0


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({"is_mended": "on"}, id="no reason"),
        pytest.param({"why": "A slur."}, id="the words may still be there"),
        pytest.param({"why": "A slur.", "is_mended": "on", "until": "2020-01-01"}, id="a day that is over"),
        pytest.param({"why": "A slur.", "is_mended": "on", "until": "9999-12-31"}, id="the last day there is"),
    ],
)
def test_what_is_not_whole_withdraws_nothing(publisher, tree, data):
    answer = publisher.post(screen(tree.lesson), data)

    assert answer.status_code == 200
    assert Redaction.objects.count() == 0


def test_it_withdraws_and_notes_it_in_the_history(publisher, tree):
    tree.lesson.refresh_from_db()
    answer = publisher.post(screen(tree.lesson), {"why": "A slur.", "is_mended": "on"})
    entry = PageLogEntry.objects.get(action="cms.wording.withdrawn")
    history = publisher.get(reverse("wagtailadmin_pages:history", args=[tree.lesson.pk])).content.decode()

    assert answer.headers["Location"] == edit(tree.lesson)
    assert (entry.page_id, entry.user.email, entry.data["why"]) == (tree.lesson.pk, "ed@example.org", "A slur.")
    assert "Wording was withdrawn from all devices: A slur." in history
    assert Redaction.objects.get().until is None


def test_a_day_counts_to_its_end(publisher, tree):
    day = timezone.localdate() + timedelta(days=3)
    publisher.post(screen(tree.lesson), {"why": "A slur.", "is_mended": "on", "until": f"{day}"})

    assert timezone.localtime(Redaction.objects.get().until).date() == day + timedelta(days=1)


def test_a_page_that_is_not_live_needs_no_word_on_what_is(publisher, tree):
    tree.lesson.unpublish()
    drain()
    words = publisher.get(screen(tree.lesson)).content.decode()
    publisher.post(screen(tree.lesson), {"why": "A slur."})

    assert "nothing comes in its place" in words
    assert Redaction.objects.count() == 1
