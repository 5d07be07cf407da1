"""Attacks on what is shown. Where it is not plain that an attack is one, it is tried on a weaker rule as well."""

from itertools import product
from random import Random

import pytest

from academy.disclosure import disclosed
from tests.academy.attackers import (
    alike,
    given_away,
    learnt_by_knowing_all_others,
    learnt_by_polling,
    partitions,
    seen,
    seen_of,
    table,
    ticks,
)

#: What 200 people answered, one after the other: three options, of which one is right.
ANSWERS = Random(2020).choices(range(3), [0.6, 0.3, 0.1], k=200)


def small_groups_hidden(counts):
    """The rule that does not do."""
    return tuple(count if count >= 10 else None for count in counts)


def answers_of(*groups, cells=2):
    """All that groups of so many people can have answered."""
    return list(product(*(list(partitions(people, cells)) for people in groups)))


def together(*groups):
    return tuple(map(sum, zip(*groups, strict=True)))


# --- somebody who polls: see also test_a_poller.py ------------------------------------------------------


def test_a_poller_learns_nine_in_ten_where_only_small_groups_are_hidden():
    assert learnt_by_polling(ANSWERS, 3, small_groups_hidden) == 176


def test_a_poller_learns_one_in_five_where_figures_are_not_frozen():
    assert learnt_by_polling(ANSWERS, 3, seen_of) == 40


# --- people who all answer alike, and friends who know what each of them answered -----------------------


@pytest.mark.parametrize(
    ("people", "cells"),
    [
        *((people, 2) for people in range(10, 61)),
        *((people, 3) for people in (10, 20, 21, 25, 29, 30, 32, 36, 41, 50)),
        *((people, 4) for people in (20, 25)),
    ],
)
def test_nine_friends_learn_nobody_elses_answer(people, cells):
    worlds = answers_of(people, cells=cells)

    assert given_away(worlds, lambda world: seen_of(world[0]), partitions(9, cells)) == []


@pytest.mark.parametrize(("people", "options"), [(10, 2), (21, 2), (35, 2), (20, 3)])
def test_nine_friends_learn_of_no_option_whether_somebody_ticked_it(people, options):
    worlds = [tuple((n, people - n) for n in counts) for counts in ticks(people, options)]
    known = [sum(((n, 9 - n) for n in counts), ()) for counts in product((0, 4, 9), repeat=options)]

    def show(world):
        return seen(disclosed(table([ticked for ticked, _ in world], people=people)))

    assert given_away(worlds, show, known) == []


def test_ten_friends_may():
    assert given_away(answers_of(58), lambda world: seen_of(world[0]), partitions(10, 2)) != []


def test_one_who_knows_all_other_answers_learns_the_last_in_one_case_of_nine():
    """Without chance, no rule makes it nought; where only small groups are hidden, it is every case."""
    releases = [ANSWERS[start : start + 40] for start in range(0, 200, 40)]
    counts = [tuple(answers.count(option) for option in range(3)) for answers in releases]

    assert sum(learnt_by_knowing_all_others(each, seen_of) for each in counts) == 23
    assert sum(learnt_by_knowing_all_others(each, small_groups_hidden) for each in counts) == 200


# --- somebody who subtracts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "cells"),
    [*((people, 2) for people in range(10, 61)), *((people, 3) for people in range(10, 61)), (24, 4), (38, 4), (43, 4)],
)
def test_a_hidden_cell_keeps_five_possibilities_whatever_is_subtracted(people, cells):
    for same in alike(partitions(people, cells), seen_of):
        for cell, share in enumerate(seen_of(same[0])[1]):
            assert share or len({counts[cell] for counts in same}) >= 5


@pytest.mark.parametrize("people", [20, 24, 30])
def test_a_hidden_cell_keeps_them_where_everybody_must_tick_two_of_four(people):
    tables = [(*three, 2 * people - sum(three)) for three in ticks(people, 3) if 0 <= 2 * people - sum(three) <= people]

    for same in alike(tables, lambda counts: seen(disclosed(table(counts, people=people)))):
        for cell, share in enumerate(disclosed(table(same[0], people=people)).cells.values()):
            assert share or len({counts[cell] for counts in same}) >= 5


def test_two_tables_about_the_same_people_give_nobody_away():
    """The options, and the marks that a corrected key would raise: those of all who chose the second one."""

    def show(world):
        ((a, b, c),) = world
        return seen_of((a, b, c)), seen_of((b, a + c))

    assert given_away(answers_of(40, cells=3), show, partitions(9, 3)) == []


def test_releases_that_count_people_again_would_give_them_away():
    """Eleven new people, all of whom answered the same: why each is counted in one release only."""

    def cumulative(world):
        before, new = world
        return seen_of(before), seen_of(together(before, new))

    found = given_away(answers_of(30, 11), cumulative, [(0, 0, 0, 0)])

    assert {(new, group) for (_, new), _, group in found} == {((0, 11), 1), ((11, 0), 1)}


def test_counting_a_release_again_would_give_away_who_was_erased():
    def again(world):
        others, erased = world
        return seen_of(together(others, erased)), seen_of(others)

    assert given_away(answers_of(40, 1), again, [(0, 0, 0, 0)]) != []


# --- how far people get on a course ---------------------------------------------------------------------


def test_a_total_of_those_who_are_done_gives_away_people_who_are_known_to_have_enrolled():
    """Why enrolled, begun and done are not three totals: whoever is enrolled and not in the second is not done."""

    def totals(world):
        ((done, _not_done),) = world
        return seen(disclosed(table([], people=done)))

    assert given_away(answers_of(40), totals, [(0, 2)]) != []
