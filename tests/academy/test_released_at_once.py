"""Several people look at the moment at which a release is due."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection

from academy.figures import once, released
from academy.models import Figure
from academy.tables import Counted
from tests.academy.attackers import table

AT = datetime(2026, 3, 11, tzinfo=UTC)
TOGETHER = 4

pytestmark = pytest.mark.usefixtures("real_database")


class Counting:
    """Counts other people in each thread, and lets none go on before all have counted."""

    def __init__(self):
        self.barrier = Barrier(TOGETHER, timeout=60)

    def __call__(self, since, until) -> Counted:
        turn = self.barrier.wait()
        return Counted(50, {"marks": table([20 + 5 * turn, 30 - 5 * turn])})


def at_once(look) -> set[Figure]:
    def one(_):
        try:
            return look()
        finally:
            connection.close()

    with ThreadPoolExecutor(TOGETHER) as threads:
        return set(threads.map(one, range(TOGETHER)))


def test_one_release_is_made_and_all_see_it():
    counting = Counting()
    seen = at_once(lambda: released("quiz", count=counting, at=AT))

    assert seen == {Figure.objects.get()}
    assert len({str(figure.shown) for figure in seen}) == 1


def test_one_figure_is_made_once_and_all_see_it():
    released("quiz", count=lambda since, until: Counted(50, {"marks": table([30, 20])}), at=AT)
    counting = Counting()
    seen = at_once(lambda: once("regrade", within="quiz", count=counting, at=AT))

    assert seen == {Figure.objects.of("regrade").get()}
    assert len({str(figure.shown) for figure in seen}) == 1
