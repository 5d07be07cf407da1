"""Two devices of one learner write at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from academy.models import Reflection
from academy.reflections import read_reflection
from tests.learning.conftest import write

ITEM = UUID("b6d1f0a4-3f64-4a55-8a77-0d2c3b1e9f10")

pytestmark = pytest.mark.usefixtures("real_database")


def at_once(learner, texts: list[str], **more) -> None:
    def one(text: str) -> None:
        try:
            write(learner, text, **more)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, texts))


def test_both_are_kept(learner):
    at_once(learner, [f"device {number}" for number in range(16)])
    rows = Reflection.objects.of(learner)

    assert sorted(row.number for row in rows) == list(range(1, 17))
    assert len({read_reflection(row) for row in rows}) == 16


def test_an_item_that_is_sent_twice_at_once_is_written_once(learner):
    at_once(learner, ["the same"] * 16, item=ITEM)

    assert Reflection.objects.of(learner).count() == 1
