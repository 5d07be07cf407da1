"""Where a learner stands on a course."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy.progress.course_rules import (
    CourseRule,
    Part,
    closed_units,
    course_percent,
    course_progress,
    is_course_complete,
    new_since,
    next_unit,
)


def part(name: str, *units: str, enough: int | None = None, is_optional: bool = False) -> Part:
    """A module; a unit whose name ends in a question mark is optional."""
    return Part(name, is_optional, tuple((unit.rstrip("?"), unit.endswith("?")) for unit in units), enough)


TWO = CourseRule((part("m", "a", "b"), part("n", "c", "d?")))
KEYS = st.sampled_from("abcdefgh")
PARTS = st.builds(
    Part,
    st.just("m"),
    st.booleans(),
    st.lists(st.tuples(KEYS, st.booleans()), max_size=4, unique_by=lambda unit: unit[0]).map(tuple),
    st.none() | st.integers(1, 4),
)
RULES = st.builds(CourseRule, st.lists(PARTS, max_size=4).map(tuple), st.none() | st.integers(1, 4))
DONE = st.frozensets(KEYS)


@pytest.mark.parametrize(
    ("rule", "completed", "done", "of"),
    [
        pytest.param(TWO, set(), 0, 3, id="nothing yet"),
        pytest.param(TWO, {"a", "d"}, 1, 3, id="an optional unit does not count"),
        pytest.param(TWO, {"a", "b", "c"}, 3, 3, id="all"),
        pytest.param(CourseRule((part("m", "a", "b", "c", enough=2),)), {"a", "b", "c"}, 2, 2, id="never above"),
        pytest.param(CourseRule((part("m", "a"), part("n", "b", "c")), 1), {"b"}, 1, 2, id="the part that is furthest"),
        pytest.param(CourseRule((part("m", "a", is_optional=True),)), {"a"}, 0, 0, id="an optional module"),
    ],
)
def test_it_counts(rule, completed, done, of):
    assert course_progress(rule, completed) == (done, of)


@given(RULES, DONE, DONE)
def test_more_work_never_undoes_a_completion(rule, done, more):
    if is_course_complete(rule, done):
        assert is_course_complete(rule, done | more)


@given(RULES, DONE)
def test_it_never_goes_above_100_and_is_100_when_complete(rule, done):
    assert 0 <= course_percent(rule, done) <= 100
    if is_course_complete(rule, done):
        assert course_percent(rule, done) == 100


@given(RULES, DONE, DONE)
def test_more_work_never_lowers_the_percent(rule, done, more):
    assert course_percent(rule, done) <= course_percent(rule, done | more)


@pytest.mark.parametrize(
    ("completed", "expected"),
    [
        pytest.param(set(), "a", id="the first"),
        pytest.param({"a"}, "b", id="the second"),
        pytest.param({"a", "b", "c"}, None, id="an optional unit is no next one"),
    ],
)
def test_it_says_what_is_next(completed, expected):
    assert next_unit(TWO, completed) == expected


def test_it_says_what_is_new_since_it_was_completed():
    assert new_since(TWO, CourseRule((part("m", "a", "x", "b"), part("n", "c")))) == ["x"]


@pytest.mark.parametrize(
    ("is_gate", "completed", "closed"),
    [
        pytest.param(True, set(), ["b", "c", "d"], id="a gate closes what is behind"),
        pytest.param(True, {"a"}, ["c", "d"], id="as far as the next one"),
        pytest.param(True, {"c"}, ["b", "d"], id="what is done stays open"),
        pytest.param(False, set(), [], id="advice closes nothing"),
    ],
)
def test_a_sequence_closes(is_gate, completed, closed):
    assert list(closed_units(TWO, completed, is_gate=is_gate)) == closed
