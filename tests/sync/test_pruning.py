"""What the log forgets, and what comes of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.documents.models import Change, ChangeLogHead, Redaction
from cms.documents.pruning import forget_redactions, prune_changes
from cms.documents.redaction import withdraw_wording
from cms.worker import forget
from tests.conftest import drain
from tests.sync.device import CONTENT


def long_ago(**which):
    Change.objects.filter(**which).update(at=timezone.now() - timedelta(days=181))


def edit(page, title):
    page.title = title
    page.save_revision().publish()
    drain()


def test_a_cursor_older_than_what_is_known_begins_anew(device, tree, api_client):
    edit(tree.other, "Heard")
    long_ago()
    prune_changes(timezone.now())
    answer = api_client.get(f"{CONTENT}?cursor={device.cursor}")

    assert (answer.status_code, answer.json()["code"]) == (410, "cursor-ended")


def test_a_cursor_from_after_what_is_forgotten_is_good(device, tree):
    long_ago()
    prune_changes(timezone.now())
    edit(tree.other, "Heard")

    assert [item["upsert"]["title"] for item in device.ask()["items"]] == ["Heard"]


def test_nothing_younger_is_forgotten(device, tree):
    edit(tree.other, "Heard")
    before = Change.objects.count()

    assert prune_changes(timezone.now()) == 0
    assert Change.objects.count() == before


def test_where_a_path_led_stays_known(device, tree, api_client):
    tree.other.slug = "speaking"
    edit(tree.other, "Speaking")
    long_ago()
    prune_changes(timezone.now())
    old = "/en-GB/academy/talking-about-race/beginning/speaking-up/"

    assert api_client.get(f"/api/v1/content/resolve/?path={old}").json()["outcome"] == "redirect"


def test_it_forgets_a_part_at_a_time(device, tree, monkeypatch):
    monkeypatch.setattr("cms.documents.pruning._AT_ONCE", 3)
    long_ago()
    taken = [prune_changes(timezone.now()) for _ in range(2)]

    assert taken == [3, 3]
    assert ChangeLogHead.objects.get().pruned_through == 6


def test_the_worker_does_it_each_minute(device, tree):
    long_ago()
    forget(timezone.now())

    assert ChangeLogHead.objects.get().pruned_through > 0


@pytest.mark.parametrize(("days", "left"), [(1, 1), (-1, 0), (None, 1)])
def test_redactions_are_forgotten_at_their_date(tree, days, left):
    now = timezone.now()
    until = None if days is None else now + timedelta(days=days)
    withdraw_wording(tree.other, by=None, why="Harmful.", until=until, at=now)
    forget_redactions(now)

    assert Redaction.objects.count() == left
