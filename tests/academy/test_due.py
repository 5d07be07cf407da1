"""When a figure is released."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from academy.disclosure import disclosed
from academy.due import closed_until, is_enough, people_needed
from academy.tables import Counted, Table
from tests.academy.attackers import table

SHOWN, HIDDEN, TOTAL = disclosed(table([30, 20])), disclosed(table([49, 1])), disclosed(Table(people=50))


@pytest.mark.parametrize(
    ("at", "until"),
    [
        pytest.param(datetime(2026, 3, 4, 15, tzinfo=UTC), 2, id="a Wednesday"),
        pytest.param(datetime(2026, 3, 8, 23, 59, tzinfo=UTC), 2, id="Sunday night"),
        pytest.param(datetime(2026, 3, 9, 0, 59, tzinfo=UTC), 2, id="within the hour in which it settles"),
        pytest.param(datetime(2026, 3, 9, 1, 0, tzinfo=UTC), 9, id="an hour into Monday"),
        pytest.param(datetime(2026, 3, 9, 5, tzinfo=timezone(timedelta(hours=6))), 2, id="Monday, but not in UTC"),
    ],
)
def test_a_period_is_closed_until(at, until):
    assert closed_until(at) == datetime(2026, 3, until, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "needed"),
    [
        pytest.param([], 40, id="the first release"),
        pytest.param([{"a": SHOWN}, {"a": SHOWN}], 40, id="after releases that showed answers"),
        pytest.param([{"a": HIDDEN}], 80, id="after one that showed none"),
        pytest.param([{"a": HIDDEN}, {"a": SHOWN}, {"a": HIDDEN}], 160, id="after two that showed none"),
        pytest.param([{"a": HIDDEN}] * 5, 160, id="never more than that"),
        pytest.param([{"a": HIDDEN, "b": SHOWN}], 40, id="after one in which half the tables did"),
        pytest.param([{"a": HIDDEN, "b": SHOWN, "c": HIDDEN}], 80, id="after one in which fewer did"),
        pytest.param([{"a": SHOWN, "all": TOTAL}], 40, id="a total has no answers to show"),
    ],
)
def test_it_needs_people(before, needed):
    assert people_needed(before) == needed


@pytest.mark.parametrize(
    ("people", "tables", "enough"),
    [
        pytest.param(39, {"a": table([20, 19])}, False, id="too few for answers"),
        pytest.param(40, {"a": table([20, 20])}, True, id="enough for answers"),
        pytest.param(9, {"all": Table(people=9)}, False, id="too few for a total"),
        pytest.param(10, {"all": Table(people=10)}, True, id="enough for a total"),
        pytest.param(39, {"all": Table(people=39), "a": table([20, 19])}, False, id="a total waits for the answers"),
    ],
)
def test_it_is_enough(people, tables, enough):
    assert is_enough(Counted(people, tables), []) is enough


@pytest.mark.parametrize("rights", range(41))
def test_what_was_answered_never_decides(rights):
    assert is_enough(Counted(40, {"a": table([rights, 40 - rights])}), []) is True
