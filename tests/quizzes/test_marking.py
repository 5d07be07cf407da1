"""How an attempt is marked, whatever the types of its questions."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy.quizzes.marking import Mark, mark

names = st.sampled_from("abcde")
shares = st.fractions(0, 1, max_denominator=6)
points = st.dictionaries(names, st.integers(0, 5), min_size=1)
responses = st.dictionaries(names, shares)


def keys(by_question: dict[str, int], key: Any = None) -> dict[str, dict[str, Any]]:
    return {one: {"type": "any", "points": many, "key": {"best": key}} for one, many in by_question.items()}


def grade(kind: str, key: dict[str, Any], response: Fraction) -> Fraction:
    """A response says itself what it is worth; a corrected key gives at least what it says."""
    return max(response, key["best"] or Fraction(0))


def marked(by_question: dict[str, int], given_in: dict[str, Fraction], **more: Any) -> Mark:
    return mark(keys(by_question), by_question, given_in, grade, **more)


@given(points, responses)
def test_a_score_is_between_0_and_all_points(by_question, given_in):
    found = marked(by_question, given_in)

    assert 0 <= found.score <= found.max_score == sum(by_question.values())
    assert found.percent is None if not found.max_score else 0 <= found.percent <= 100


@given(points, responses, names, shares)
def test_a_better_response_never_lowers_a_score(by_question, given_in, question, share):
    better = {**given_in, question: max(share, given_in.get(question, Fraction(0)))}

    assert marked(by_question, better).score >= marked(by_question, given_in).score


@given(points, responses, names, shares)
def test_a_correction_takes_nothing(by_question, given_in, question, share):
    corrected = marked(by_question, given_in, corrections={question: [{"best": share}]})

    assert corrected.score >= marked(by_question, given_in).score


def test_who_is_right_by_a_corrected_key_alone_gets_all_points():
    wrong, put_right = marked({"a": 2}, {"a": Fraction(0)}), {"a": [{"best": Fraction(1)}]}

    assert (wrong.score, marked({"a": 2}, {"a": Fraction(0)}, corrections=put_right).score) == (0, 2)


@given(points, responses, st.sets(names))
def test_what_was_not_asked_counts_in_nothing(by_question, given_in, chosen):
    only = {one: many for one, many in by_question.items() if one in chosen}

    assert mark(keys(by_question), only, given_in, grade) == marked(only, given_in)


@given(points, responses, st.integers(0, 100))
def test_who_reaches_the_per_cent_that_are_shown_passes(by_question, given_in, pass_mark):
    found = marked(by_question, given_in)

    assert found.passes(pass_mark) == (found.percent is None or found.percent >= pass_mark)


@pytest.mark.parametrize(
    ("given_in", "score", "percent"),
    [
        pytest.param({"a": Fraction(1), "b": Fraction(1)}, 3, 100, id="all"),
        pytest.param({"b": Fraction(1)}, 2, 66, id="two thirds, rounded down"),
        pytest.param({"a": Fraction(2, 3), "b": Fraction(1, 2)}, Fraction(5, 3), 55, id="parts"),
        pytest.param({"a": Fraction(7), "b": Fraction(-1)}, 1, 33, id="beyond what a share can be"),
        pytest.param({}, 0, 0, id="nothing"),
    ],
)
def test_it_adds_up(given_in, score, percent):
    found = marked({"a": 1, "b": 2, "scale": 0}, given_in)

    assert (found.score, found.max_score, found.percent) == (score, 3, percent)


def test_one_who_is_just_below_does_not_pass():
    two_thirds = marked({"a": 1, "b": 2}, {"b": Fraction(1)})

    assert [two_thirds.passes(pass_mark) for pass_mark in (66, 67)] == [True, False]


def test_everybody_passes_where_nothing_carries_points():
    assert marked({"scale": 0}, {}).passes(100)
