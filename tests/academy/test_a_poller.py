"""Somebody looks after each of 200 answers, at what is released, and knows who answered when."""

from datetime import UTC, datetime, timedelta

import pytest

from academy.figures import released
from academy.models import Figure
from academy.tables import Counted
from tests.academy.attackers import given_away, partitions, seen, seen_of, table
from tests.academy.test_attacks import ANSWERS

pytestmark = pytest.mark.django_db

#: Two answers a day.
TIMES = [datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(hours=12 * number) for number in range(len(ANSWERS))]


def poll() -> list[tuple[Figure, int]]:
    """Every release that the poller sees, with the number of its people, which the poller knows."""
    found = {}
    for at in [*TIMES, TIMES[-1] + timedelta(days=7)]:

        def count(since, until, at=at):
            given = [
                answer
                for answered_at, answer in zip(TIMES, ANSWERS, strict=True)
                if answered_at <= at and answered_at < until and (since is None or answered_at >= since)
            ]
            return Counted(len(given), {"options": table([given.count(option) for option in range(3)])})

        if figure := released("quiz", count=count, at=at):
            found[figure.number] = (figure, figure.people)
    return list(found.values())


def test_a_poller_sees_figures():
    releases = poll()
    shown = [figure.tables["options"].cells.values() for figure, _ in releases]

    assert [people for _, people in releases] == [42, 42, 42, 42]
    assert [[share and share.number for share in shares] for shares in shown] == [
        [25, None, None],
        [None, 20, None],
        [25, None, None],
        [30, None, None],
    ]


def test_no_two_releases_have_a_person_in_common():
    releases = [figure for figure, _ in poll()]

    assert releases[0].period_start is None
    assert [figure.period_start for figure in releases[1:]] == [figure.period_end for figure in releases[:-1]]


def test_a_poller_learns_nobodys_answer_not_even_with_nine_friends_in_each_release():
    """Having no person in common, releases tell nothing about each other, so each is attacked for itself."""
    for figure, people in poll():
        what_was_seen = seen(figure.tables["options"])
        possible = [(counts,) for counts in partitions(people, 3) if seen_of(counts) == what_was_seen]

        assert given_away(possible, lambda world: None, [(0, 0, 0), *partitions(9, 3)]) == []
        assert len(possible) > 1
