"""What holds from the moment of a change on, before any hook or task has run."""

import pytest
from django.db import connection
from django.urls import reverse
from wagtail.models import Locale, Page, PageViewRestriction

from cms.accounts.models import User
from cms.documents.models import Change, PublishedDocument
from cms.documents.rebuild import differences
from cms.models import StandardPage
from tests.conftest import add, drain


def document(page) -> PublishedDocument:
    return PublishedDocument.objects.get(page_id=page.pk)


def for_members(page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def a_link_to(page) -> list:
    return [("page_link", {"page": page, "text": ""})]


@pytest.fixture
def secret(tree):
    """A page for members, and one beside it, for members too, that names it."""
    page = add(tree.home, StandardPage(title="Wombats"))
    for_members(page)
    return page


@pytest.fixture
def naming(tree, secret):
    page = add(tree.home, StandardPage(title="Animals", body=a_link_to(secret)))
    page.restriction = for_members(page)
    drain()
    return page


def test_it_knows_the_paths_below_a_new_slug(tree):
    tree.module.slug = "start"
    tree.module.save_revision().publish()

    assert document(tree.lesson).path == "/en-GB/academy/talking-about-race/start/listening/"


def test_it_knows_the_paths_below_a_moved_page(tree):
    tree.module.move(tree.academy, pos="last-child")

    assert document(tree.lesson).path == "/en-GB/academy/beginning/listening/"


def test_it_names_a_page_to_those_who_may_see_it(naming):
    assert b"Wombats" in document(naming).body


def test_it_names_nothing_hidden_once_more_people_may_see_it(naming):
    naming.restriction.delete()

    assert document(naming).audience.expression == ""
    assert b"Wombats" not in document(naming).body


def test_it_names_nothing_hidden_when_its_privacy_form_is_sent(naming, client):
    client.force_login(User.objects.create_superuser("ada@example.org"))
    client.post(reverse("wagtailadmin_pages:set_privacy", args=[naming.pk]), {"restriction_type": "none"})

    assert b"Wombats" not in document(naming).body


def test_it_names_nothing_hidden_once_it_has_moved_to_where_more_people_read(tree, secret):
    inside = add(secret, StandardPage(title="Animals", body=a_link_to(secret)))
    drain()
    inside.move(tree.home, pos="last-child")

    assert b"Wombats" not in document(inside).body


def test_it_names_no_hidden_translation_once_more_people_may_see_it(tree):
    restriction = for_members(tree.lesson)
    french = tree.lesson.copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True).specific
    french.title = "Wombats"
    french.save_revision().publish()
    for_members(french)
    drain()
    restriction.delete()

    assert b"Wombats" not in document(tree.lesson).body


def test_it_says_in_the_log_who_saw_it_before_and_after(tree):
    for_members(tree.lesson)
    change = Change.objects.order_by("id").last()

    assert (change.reason, change.audience_before, change.audience_after) == ("audience", "", "login")


def test_it_leaves_no_document_of_a_page_that_went_together_with_its_alias(tree):
    section = add(tree.home, StandardPage(title="Section"))
    page = add(section, StandardPage(title="Page"))
    add(page, StandardPage(title="Below"))
    page.create_alias(parent=section, update_slug="again", recursive=True)
    Page.objects.get(pk=section.pk).delete()

    assert not PublishedDocument.objects.filter(path__startswith="/en-GB/section/").exists()
    connection.check_constraints()


def test_it_is_no_alias_any_more_once_the_original_is_gone(tree):
    alias = tree.lesson.create_alias(parent=tree.module, update_slug="again")
    Page.objects.filter(pk=tree.lesson.pk).update(live=False)  # as when it is scheduled: Wagtail leaves aliases alone
    Page.objects.get(pk=tree.lesson.pk).delete()

    assert document(alias).alias_of is None


def test_it_is_the_same_whether_a_draft_is_being_translated_or_not(tree):
    drain()
    tree.lesson.copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True)
    drain()

    assert [str(difference) for difference in differences()] == []
