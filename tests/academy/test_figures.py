"""Figures that are released and then frozen."""

from datetime import UTC, datetime, timedelta

import pytest

from academy.disclosure import Disclosed, Share
from academy.figures import once, released, so_far
from academy.models import Figure
from academy.models.figures import FrozenFigureError
from academy.tables import Counted, Table

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
QUIZ = "quiz:unit:block"


class Answers:
    """What people answered and when, counted as a quiz would count it."""

    def __init__(self):
        self.all: list[tuple[datetime, str]] = []
        self.counted: list[tuple[datetime | None, datetime]] = []

    def arrive(self, at: datetime, *, right=0, wrong=0):
        self.all += [(at, "right")] * right + [(at, "wrong")] * wrong

    def count(self, since, until) -> Counted:
        self.counted.append((since, until))
        given = [answer for at, answer in self.all if (since is None or at >= since) and at < until]
        cells = {name: given.count(name) for name in ("right", "wrong")}
        return Counted(len(given), {"marks": Table(len(given), cells)})


@pytest.fixture
def answers():
    return Answers()


def week(number: int, **more) -> datetime:
    """A moment in a week; week 1 begins on MONDAY."""
    return MONDAY + timedelta(weeks=number - 1, **(more or {"days": 2}))


def ask(answers, at) -> Figure | None:
    return released(QUIZ, count=answers.count, at=at)


def test_it_shows_what_was_answered_once_the_week_is_over(answers):
    answers.arrive(week(1), right=28, wrong=14)

    assert ask(answers, week(1)) is None
    assert ask(answers, week(2)).tables == {
        "marks": Disclosed(people=40, cells={"right": Share(30, 40), "wrong": Share(15, 40)})
    }


def test_it_stays_as_it_is_whatever_happens(answers):
    answers.arrive(week(1), right=28, wrong=14)
    first = ask(answers, week(2))
    answers.arrive(week(1), right=20, wrong=20)
    answers.arrive(week(2), right=25, wrong=14)

    assert [ask(answers, week(2)), ask(answers, week(3)), ask(answers, week(9))] == [first] * 3
    assert Figure.objects.get().shown["marks"]["people"] == 40


def test_it_is_followed_by_one_about_new_people_alone(answers):
    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))
    answers.arrive(week(2), right=15, wrong=15)
    answers.arrive(week(4), right=10, wrong=12)
    second = ask(answers, week(5))

    assert (second.number, second.period_start, second.period_end) == (2, week(2, days=0), week(5, days=0))
    assert second.tables["marks"].cells == {"right": Share(25, 50), "wrong": Share(25, 50)}


def test_it_counts_nobody_twice_and_leaves_nobody_out(answers):
    answers.arrive(week(1), right=28, wrong=14)
    for number in (2, 3, 4):
        answers.arrive(week(number), right=20, wrong=20)
        ask(answers, week(number + 1))

    ends = [week(number, days=0) for number in (3, 4, 5)]
    assert list(Figure.objects.of(QUIZ).values_list("period_start", "period_end")) == [
        (None, ends[0]),
        (ends[0], ends[1]),
        (ends[1], ends[2]),
    ]


def test_it_counts_only_when_a_period_has_closed(answers):
    answers.arrive(week(1), right=28, wrong=14)
    for day in range(7):
        ask(answers, week(2, days=day, hours=3))

    assert answers.counted == [(None, week(2, days=0))]


def test_it_waits_for_people_and_not_for_what_they_answer(answers):
    answers.arrive(week(1), right=39)
    waiting = ask(answers, week(2))
    answers.arrive(week(2), right=1)

    assert waiting is None
    assert ask(answers, week(3)).tables["marks"] == Disclosed(people=40, cells={"right": None, "wrong": None})


def test_it_takes_twice_as_many_after_one_that_showed_nothing(answers):
    answers.arrive(week(1), right=40)
    first = ask(answers, week(2))
    answers.arrive(week(2), right=65, wrong=14)
    same = ask(answers, week(3))
    answers.arrive(week(3), right=1)

    assert same == first
    assert ask(answers, week(4)).tables["marks"].cells == {"right": Share(65, 80), "wrong": Share(15, 80)}


def test_it_releases_a_total_from_ten(answers):
    def total(since, until):
        return Counted(12, {"completed": Table(people=12)})

    assert released("course:key:completed", count=total, at=week(2)).tables["completed"].people == 10


def test_subjects_are_released_each_for_itself(answers):
    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))

    assert released("quiz:unit:other", count=Answers().count, at=week(2)) is None


def test_it_adds_up_what_was_released(answers):
    answers.arrive(week(1), right=28, wrong=14)
    answers.arrive(week(2), right=52, wrong=8)
    ask(answers, week(2))
    ask(answers, week(3))

    assert so_far(QUIZ) == {"marks": Disclosed(100, {"right": Share(30, 40), "wrong": Share(15, 40)})}
    assert so_far("quiz:unit:other") == {}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda figure: figure.save(), id="saved"),
        pytest.param(lambda figure: figure.delete(), id="deleted"),
        pytest.param(lambda figure: Figure.objects.of(QUIZ).update(people=1), id="updated"),
        pytest.param(lambda figure: Figure.objects.all().delete(), id="deleted with others"),
    ],
)
def test_a_release_can_not_be(answers, change):
    answers.arrive(week(1), right=28, wrong=14)
    figure = ask(answers, week(2))

    with pytest.raises(FrozenFigureError):
        change(figure)


def test_no_raw_count_is_stored(answers):
    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))

    assert Figure.objects.values_list("shown").get() == (
        {"marks": {"people": 40, "cells": {"right": [30, 40], "wrong": [15, 40]}, "cohorts": {}}},
    )


# --- once ------------------------------------------------------------------------------------------------


def try_key(answers, at, subject="regrade:key") -> Figure | None:
    return once(subject, within=QUIZ, count=answers.count, at=at)


def test_once_is_about_the_people_of_the_releases(answers):
    answers.arrive(week(1), right=28, wrong=14)
    answers.arrive(week(2), right=26, wrong=24)
    ask(answers, week(2))
    ask(answers, week(3))
    answers.arrive(week(3), right=300)

    assert try_key(answers, week(3)).tables["marks"] == Disclosed(90, {"right": Share(55, 90), "wrong": Share(40, 90)})


def test_once_is_made_one_time_and_then_read(answers):
    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))
    first = try_key(answers, week(2))
    answers.arrive(week(2), right=50, wrong=50)
    ask(answers, week(3))
    answers.counted.clear()

    assert try_key(answers, week(3)) == first
    assert answers.counted == []


def test_once_is_not_used_up_before_there_is_a_release(answers):
    assert try_key(answers, week(1)) is None

    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))

    assert try_key(answers, week(2)).tables["marks"].cells["right"] == Share(30, 40)


def test_once_leaves_out_a_release_of_which_somebody_was_erased(answers):
    answers.arrive(week(1), right=28, wrong=14)
    answers.arrive(week(2), right=26, wrong=24)
    ask(answers, week(2))
    ask(answers, week(3))
    answers.all.remove((week(1), "right"))

    assert try_key(answers, week(3)).tables["marks"] == Disclosed(50, {"right": Share(25, 50), "wrong": Share(25, 50)})


def test_once_says_nothing_if_somebody_was_erased_of_each(answers):
    answers.arrive(week(1), right=28, wrong=14)
    ask(answers, week(2))
    answers.all.pop()

    assert try_key(answers, week(3)) is None
