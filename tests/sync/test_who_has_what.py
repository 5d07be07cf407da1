"""Clock, groups, restrictions, filters and languages: each change comes, with the reason, and gives nothing away."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction, Site

from cms.documents.models import PublishedDocument
from cms.documents.rebuild import rebuild
from cms.models import ContentNote, GlossaryTerm, SiteSettings, StandardPage
from tests.conftest import add, drain
from tests.sync.device import Device


def reasons(device):
    return [(gone["locale"], gone["reason"]) for gone in device.sync()]


def titles(device):
    return {document.get("title") for document in device.kept.values()}


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def in_a_day(page, **times):
    for name, days in times.items():
        setattr(page, name, timezone.now() + timedelta(days=days))
    page.save_revision().publish()
    drain()


def test_what_expires_goes_by_the_clock_alone(device, tree):
    in_a_day(tree.other, expire_at=1)
    device.sync()
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        gone = reasons(device)

    assert gone == [("en-GB", "expired")]


def test_what_appears_comes_by_the_clock_alone(device, tree):
    page = add(tree.home, StandardPage(title="Tomorrow"))
    PublishedDocument.objects.filter(page=page).update(visible_from=timezone.now() + timedelta(days=1))
    device.sync()
    before = titles(device)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        device.sync()

    assert "Tomorrow" not in before
    assert "Tomorrow" in titles(device)


def test_what_expired_and_was_taken_down_says_so(device, tree):
    in_a_day(tree.other, expire_at=1)
    device.sync()
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        tree.other.refresh_from_db()
        tree.other.unpublish(set_expired=True)
        drain()
        gone = reasons(device)

    assert gone == [("en-GB", "expired")]


def test_unpublishing_says_so_for_all_below(device, tree):
    tree.module.unpublish()
    drain()

    assert reasons(device) == [("en-GB", "unpublished")] * 3


def test_a_page_that_is_restricted_goes_and_comes_back(device, tree):
    restriction = restrict(tree.other)
    drain()
    gone = reasons(device)
    restriction.delete()
    drain()
    device.sync()

    assert gone == [("en-GB", "access_revoked")]
    assert "Speaking up" in titles(device)


def test_a_visitor_hears_nothing_of_what_only_members_had(device, members_page):
    device.sync()
    members_page.delete()
    drain()

    assert device.ask()["items"] == []


def test_who_joins_a_group_gets_its_pages_and_who_leaves_loses_them(learners_device, learner, group, group_page):
    learners_device.sync()
    before = titles(learners_device)
    learner.groups.add(group)
    learners_device.sync()
    member = titles(learners_device)
    learner.groups.remove(group)

    assert "For the panel" in member - before
    assert reasons(learners_device) == [("en-GB", "access_revoked")]


def test_who_joins_and_leaves_between_two_calls_hears_nothing(learners_device, learner, group, group_page):
    learners_device.sync()
    learner.groups.add(group)
    learner.groups.remove(group)

    assert learners_device.ask()["items"] == []


def test_a_page_of_a_group_that_goes_while_its_reader_leaves_goes_once(learners_device, learner, group, group_page):
    learner.groups.add(group)
    learners_device.sync()
    learner.groups.remove(group)
    group_page.delete()

    assert reasons(learners_device) == [("en-GB", "deleted")]


@pytest.fixture
def in_french(api_client, tree):
    drain()
    found = Device(api_client, query="?locale=fr")
    found.sync()
    return found


def test_what_has_no_translation_comes_in_the_source_language(in_french):
    assert "Listening" in titles(in_french)


def test_a_translation_takes_the_place_of_the_source(in_french, french):
    gone = reasons(in_french)

    assert ("en-GB", "translated") in gone
    assert {"Écouter"} <= titles(in_french)
    assert "Listening" not in titles(in_french)


def test_where_a_translation_is_withdrawn_the_source_comes_back(in_french, french):
    in_french.sync()
    french.refresh_from_db()
    french.unpublish()
    drain()

    assert ("fr", "locale_removed") in reasons(in_french)
    assert "Listening" in titles(in_french)


def test_where_a_translation_is_deleted_the_source_comes_back(in_french, french):
    in_french.sync()
    french.delete()
    drain()

    assert ("fr", "locale_removed") in reasons(in_french)


@pytest.fixture
def of_the_module(api_client, tree):
    drain()
    found = Device(api_client, query=f"?subtree={tree.module.translation_key}")
    found.sync()
    return found


def test_a_subtree_is_a_page_and_all_below(of_the_module):
    assert titles(of_the_module) == {"Beginning", "Listening", "Speaking up"}


def test_what_moves_out_of_the_subtree_goes(of_the_module, tree):
    other = add(tree.course, type(tree.module)(title="Going on"))
    of_the_module.sync()
    tree.other.move(other, pos="last-child")
    drain()

    assert reasons(of_the_module) == [("en-GB", "moved_out")]


def test_a_subtree_that_moves_as_a_whole_stays(of_the_module, tree):
    course = add(tree.academy, type(tree.course)(title="Another course"))
    of_the_module.sync()
    tree.module.move(course, pos="last-child")
    drain()

    assert reasons(of_the_module) == []
    assert titles(of_the_module) == {"Beginning", "Listening", "Speaking up"}


def test_snippets_and_settings_come_whatever_the_filter(api_client, tree):
    english = Locale.objects.get(language_code="en-gb")
    GlossaryTerm.objects.create(term="Ally", definition="Stands by.", locale=english)
    SiteSettings.for_site(Site.objects.get()).save()
    drain()
    device = Device(api_client, query=f"?type=course&subtree={tree.module.translation_key}")
    device.sync()

    assert {document["type"] for document in device.kept.values()} == {"glossary_term", "site"}


def test_a_snippet_comes_and_goes(device, tree):
    english = Locale.objects.get(language_code="en-gb")
    note = ContentNote.objects.create(title="Slurs", description="Quoted.", locale=english)
    device.sync()
    had = "Slurs" in titles(device)
    note.delete()

    assert had
    assert reasons(device) == [("en-GB", "deleted")]


def test_what_code_writes_otherwise_is_sent_again(device, tree, monkeypatch):
    written = type(tree.course)._head
    otherwise = {"introduction": "Written by other code."}
    monkeypatch.setattr(type(tree.course), "_head", lambda self, build: written(self, build) | otherwise)
    list(rebuild())
    sent = [item["upsert"]["type"] for item in device.ask()["items"]]

    assert sent == ["course"]
