"""Harmful wording leaves every device at once."""

from datetime import timedelta

import time_machine
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.documents.models import Change
from cms.documents.redaction import withdraw_wording
from tests.conftest import drain
from tests.sync.device import Device


def withdraw(page, until=None):
    withdraw_wording(page, by=None, why="A slur.", until=until, at=timezone.now())
    drain()


def mend(page, title="Mended"):
    page.title = title
    page.save_revision().publish()
    drain()


def told(device):
    """What one answer says, in order: reasons of what goes and titles of what comes."""
    items = device.ask()["items"]
    return [item["delete"]["reason"] if "delete" in item else item["upsert"]["title"] for item in items]


def test_who_has_the_words_drops_them_and_gets_what_is_live(device, tree):
    mend(tree.other)
    withdraw(tree.other)

    assert told(device) == ["redacted", "Mended"]


def test_who_has_the_mended_page_already_is_told_too_and_keeps_it(device, tree):
    mend(tree.other)
    device.sync()
    withdraw(tree.other)

    assert told(device) == ["redacted", "Mended"]


def test_what_is_not_live_any_more_only_goes(device, tree):
    tree.other.unpublish()
    withdraw(tree.other)
    items = device.ask()["items"]

    assert [item["delete"]["reason"] for item in items if "delete" in item] == ["redacted"]


def test_it_is_told_once(device, tree):
    withdraw(tree.other)
    device.sync()

    assert told(device) == []


def test_aliases_go_too(device, tree):
    tree.other.create_alias(parent=tree.module, update_slug="again")
    drain()
    device.sync()
    withdraw(tree.other)

    assert told(device).count("redacted") == 2


def test_a_device_that_begins_anew_is_told_too(api_client, tree):
    mend(tree.other)
    withdraw(tree.other)
    first = told(Device(api_client))

    assert first[first.index("redacted") + 1] == "Mended"


def test_a_device_that_begins_anew_drops_what_is_not_live_any_more(api_client, tree):
    tree.other.unpublish()
    withdraw(tree.other)
    device = Device(api_client)
    device.kept = {str(tree.other.translation_key): {}}
    device.ask()

    assert str(tree.other.translation_key) not in device.kept


def test_it_is_told_until_its_day(api_client, tree):
    withdraw(tree.other, until=timezone.now() + timedelta(days=1))
    before = told(Device(api_client))
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        after = told(Device(api_client))

    assert "redacted" in before
    assert "redacted" not in after


def test_a_visitor_hears_nothing_of_what_only_members_had(device, api_client, members_page):
    Change.objects.filter(key=members_page.translation_key).update(audience_before=None, audience_after="login")
    withdraw(members_page)

    assert "redacted" not in told(Device(api_client))
    assert "redacted" not in told(device)


def test_a_member_hears_of_it(learners_device, members_page):
    learners_device.sync()
    withdraw(members_page)

    assert told(learners_device) == ["redacted", "For members"]


def test_who_lost_access_before_hears_nothing_more(device, tree):
    PageViewRestriction.objects.create(page=tree.other, restriction_type=PageViewRestriction.LOGIN)
    drain()
    device.sync()
    withdraw(tree.other)

    assert told(device) == []
