"""Several people write at once, each in a transaction of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.accounts.models import User
from cms.busy import lock_was_busy
from cms.documents.changes import changes_after, number_changes
from cms.documents.models import Change, PublishedDocument
from cms.documents.rebuild import differences
from cms.documents.transactions import content_transaction
from cms.models import StandardPage
from tests.conftest import add, drain
from tests.documents.pictures import a_picture

on_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time")
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL lets several write at once")
ROUNDS = 6


def rename(page, title: str) -> None:
    fresh = Page.objects.get(pk=page.pk).specific
    fresh.title = title
    fresh.save_revision().publish()


def titles(changes) -> list[str]:
    return [change.title for change in changes if change.reason == Change.Reason.PUBLISHED]


# --- the change log ---------------------------------------------------------------------------------


@on_postgresql
def test_it_passes_over_nothing_that_commits_late(own_tree, somebody):
    start = number_changes()
    with somebody.within(transaction.atomic()):
        somebody.does(lambda: rename(own_tree.lesson, "Late"))
        rename(own_tree.other, "Early")
        first = changes_after(start, limit=100)
    second = changes_after(first[-1].number, limit=100)

    assert (set(titles(first)), set(titles(second))) == ({"Early"}, {"Late"})


@on_sqlite
def test_it_waits_for_a_writer_who_has_begun(own_tree, somebody):
    start = number_changes()
    with content_transaction():
        reading = somebody.starts(lambda: changes_after(start, limit=100))
        rename(own_tree.lesson, "Slow")

        assert not reading.done()
    assert set(titles(reading.result(timeout=30))) == {"Slow"}


def test_it_is_read_whole_and_once_while_several_write(own_tree):
    """Three write, one reads on from where it was, as clients do."""
    pages = [own_tree.module, own_tree.lesson, own_tree.other]
    start, seen = number_changes(), []
    with ThreadPoolExecutor(3) as writers:
        writing = [writers.submit(write_often, page) for page in pages]
        while not all(writer.done() for writer in writing):
            seen += changes_after(seen[-1].number if seen else start, limit=5)
        [writer.result() for writer in writing]
    seen += changes_after(seen[-1].number, limit=10_000)
    written = Change.objects.filter(number__gt=start).order_by("number")

    assert [change.pk for change in seen] == [change.pk for change in written]
    assert [change.number for change in seen] == list(range(start + 1, start + 1 + len(seen)))
    assert len(set(titles(seen))) == 3 * ROUNDS


def write_often(page) -> None:
    try:
        for number in range(ROUNDS):
            with content_transaction(exclusive=False):
                rename(page, f"{page.pk} for the {number}. time")
    finally:
        connections.close_all()


# --- what pages quote -------------------------------------------------------------------------------


@on_postgresql
def test_it_shows_what_changed_while_it_began_to_read_it(own_tree, somebody):
    """Neither transaction sees the other: the page does not know of the change, nor the change of its reader."""
    picture = a_picture("teal", width=40)
    drain()
    with somebody.within(transaction.atomic()):
        somebody.does(lambda: show(own_tree.lesson, picture))
        picture.alt_text = "A field of lavender"
        picture.save()
        drain()
    drain()

    assert b"lavender" in bytes(PublishedDocument.objects.get(page=own_tree.lesson).body)


def show(page, picture) -> None:
    page.image = picture
    page.save_revision().publish()


# --- locks ------------------------------------------------------------------------------------------


@on_postgresql
def test_it_lets_two_pages_be_edited_side_by_side(somebody):
    with somebody.within(content_transaction(exclusive=False)), content_transaction(exclusive=False):
        assert connection.in_atomic_block


@on_postgresql
def test_it_keeps_what_touches_many_pages_waiting_for_an_edit(somebody):
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '50ms'")
    with (
        somebody.within(content_transaction(exclusive=False)),
        pytest.raises(OperationalError) as refused,
        content_transaction(),
    ):
        pass

    assert lock_was_busy(refused.value)


def test_it_lets_two_editors_move_pages_past_each_other(own_tree):
    """Each takes the rows of the two sections in the order opposite to the other's, many times over."""
    left, right = (add(own_tree.home, StandardPage(title=title)) for title in ("Left", "Right"))
    going, coming = add(left, StandardPage(title="Going")), add(right, StandardPage(title="Coming"))
    User.objects.create_superuser("ada@example.org")
    together = Barrier(2)
    with ThreadPoolExecutor(2) as editors:
        paths = [(going, [right, left] * ROUNDS), (coming, [left, right] * ROUNDS)]
        answers = list(editors.map(lambda path: move_in_bulk(*path, together), paths))
    drain()

    assert answers == [[302] * 2 * ROUNDS] * 2
    assert Page.find_problems() == ([], [], [], [], [])
    assert [str(difference) for difference in differences()] == []


def move_in_bulk(page, targets, together) -> list[int]:
    """Move a page to one section after the other in the admin's bulk view; returns the statuses."""
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get())
    path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?next=/admin/&id={page.pk}"
    answers = []
    try:
        for target in targets:
            together.wait(timeout=60)
            answers.append(client.post(path, {"chooser": target.pk}).status_code)
    finally:
        connections.close_all()
    return answers
