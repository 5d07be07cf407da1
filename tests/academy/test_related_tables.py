"""Several tables about the same people, of which each follows in part from what the others follow from."""

import pytest

from academy.disclosure import disclosed
from tests.academy.attackers import given_away_in_a_table, merged, partitions, seen, table

#: States: done with the course, with its one lesson that counts, on that lesson, nothing begun.
NESTED = [((0,), (1, 2), (3,)), ((0, 1), (2,), (3,))]
#: One level more: the module in between.
THREE_LEVELS = [((0,), (1, 2, 3), (4,)), ((0, 1), (2, 3), (4,)), ((0, 1, 2), (3,), (4,))]
#: States: done with both lessons, the first, the second, neither. The course is done with both.
TWO_LESSONS = [((0, 1), (2, 3)), ((0, 2), (1, 3)), ((0,), (1, 2), (3,))]
#: States: handed in and a mark would rise, handed in and it stays, open.
REGRADING = [((0, 1), (2,)), ((0,), (1, 2))]

CASES = [
    *(pytest.param(NESTED, 4, people, id=f"course and lesson, {people}") for people in (20, 25, 40, 41, 43, 45)),
    *(pytest.param(TWO_LESSONS, 4, people, id=f"course and two lessons, {people}") for people in (24, 40, 43, 45)),
    *(pytest.param(THREE_LEVELS, 5, people, id=f"course, module and lesson, {people}") for people in (24, 26)),
    *(pytest.param(REGRADING, 3, people, id=f"a corrected key, {people}") for people in (40, 42, 50, 60)),
]


def found_out(tables, states: int, people: int, *, related: bool) -> list:
    def show(world):
        return tuple(seen(disclosed(table(merged(world, cells), related=related))) for cells in tables)

    return given_away_in_a_table(partitions(people, states), tables, show)


@pytest.mark.parametrize(("tables", "states", "people"), CASES)
def test_nine_friends_learn_from_none_of_them_where_somebody_else_is(tables, states, people):
    assert found_out(tables, states, people, related=True) == []


@pytest.mark.parametrize("tables", [pytest.param(NESTED, id="lesson"), pytest.param(TWO_LESSONS, id="two lessons")])
def test_they_would_if_each_table_were_only_fit_to_be_shown_alone(tables):
    assert found_out(tables, 4, 40, related=False) != []


def test_they_would_learn_from_a_corrected_key():
    assert found_out(REGRADING, 3, 42, related=False) != []
