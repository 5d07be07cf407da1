"""Which cohorts may be shown beside everyone."""

from itertools import product

import pytest

from academy.disclosure import disclosed
from academy.tables import Table
from tests.academy.attackers import given_away, partitions, seen, seen_of, table


def beside(everyone, **cohorts):
    """The names of the cohorts that are shown, given raw counts."""
    return set(disclosed(table(everyone, cohorts={name: table(raw) for name, raw in cohorts.items()})).cohorts)


def worlds_of(*groups):
    return list(product(*(list(partitions(people, 2)) for people in groups)))


def together(*groups):
    return tuple(map(sum, zip(*groups, strict=True)))


@pytest.mark.parametrize(
    ("everyone", "cohorts", "shown"),
    [
        pytest.param([60, 40], {"x": [30, 20]}, {"x"}, id="one of two halves"),
        pytest.param([60, 40], {"x": [50, 31]}, set(), id="nine of the rest gave an answer"),
        pytest.param([60, 40], {"x": [60, 39]}, set(), id="all but one person"),
        pytest.param([60, 40], {"x": [60, 40]}, {"x"}, id="all"),
        pytest.param([60, 40], {"x": [30, 9]}, set(), id="a small cell"),
        pytest.param([90, 60], {"x": [30, 20], "y": [40, 20]}, {"x", "y"}, id="two, and a rest"),
        pytest.param([90, 60], {"x": [30, 20], "y": [60, 40]}, {"x", "y"}, id="two that are all"),
        pytest.param([90, 60], {"x": [20, 15], "y": [62, 44]}, {"y"}, id="the smaller joins a small rest"),
        pytest.param([90, 60], {"x": [40, 25], "y": [40, 25]}, {"x", "y"}, id="as large as each other"),
        pytest.param([90, 60], {"x": [41, 27], "y": [42, 26]}, set(), id="neither joins alone"),
        pytest.param([95, 5], {"x": [40, 3]}, set(), id="none where everyone shows nothing"),
    ],
)
def test_it_shows(everyone, cohorts, shown):
    assert beside(everyone, **cohorts) == shown


@pytest.mark.parametrize(
    ("cohort", "shown"),
    [
        pytest.param([30, 12, 6, 5], {"x"}, id="the same two are hidden"),
        pytest.param([30, 12, 12, 0], {"x"}, id="one of them need not be, on its own"),
        pytest.param([30, 12, 6, 3], set(), id="a third would have to be"),
    ],
)
def test_a_cohort_shows_the_cells_that_everyone_shows(cohort, shown):
    assert beside([100, 50, 30, 8], x=cohort) == shown


def test_cohorts_cost_everyone_nothing():
    raw = [60, 40]

    assert disclosed(table(raw, cohorts={"x": table([59, 1])})).cells == disclosed(table(raw)).cells


@pytest.mark.parametrize("groups", [(30, 12), (22, 20), (24, 23), (31, 1), (40, 10), (20, 0)])
def test_nine_friends_learn_nothing_from_everyone_and_a_cohort(groups):
    def show(world):
        cohort, rest = world
        return seen(disclosed(table(together(cohort, rest), cohorts={"x": table(cohort)})))

    assert given_away(worlds_of(*groups), show, partitions(9, 4)) == []


@pytest.mark.parametrize("groups", [(21, 20, 1), (20, 20, 20), (24, 21, 0)])
def test_nobody_learns_anything_from_everyone_and_two_cohorts(groups):
    def show(world):
        x, y, rest = world
        return seen(disclosed(table(together(x, y, rest), cohorts={"x": table(x), "y": table(y)})))

    assert given_away(worlds_of(*groups), show, [(0,) * 6, (3, 0, 3, 0, 0, 0), (0, 9, 0, 0, 0, 0)]) == []


def test_cohorts_that_are_each_fit_alone_would_give_away_who_is_in_none():
    def show(world):
        cohort, rest = world
        return seen_of(together(cohort, rest)), seen_of(cohort)

    assert given_away(worlds_of(31, 1), show, [(0, 0, 0, 0)]) != []


def test_it_refuses_cohorts_that_overlap():
    with pytest.raises(ValueError, match="nobody in common"):
        Table(40, {"a": 20, "b": 20}, cohorts={"x": table([15, 15]), "y": table([15, 15])})
