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
    former_after,
    is_course_complete,
    kept_for,
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


def percent_for(rule: CourseRule, completed: frozenset[str]) -> int:
    return course_percent(kept_for(rule, completed), completed)


@st.composite
def cut(draw) -> tuple[CourseRule, CourseRule]:
    """A course of parts that have names, and the same with less in it: units and parts removed or made optional."""
    drawn, seen = draw(st.lists(PARTS, max_size=4)), set[str]()
    parts = []
    for one in drawn:
        units = tuple(unit for unit in one.units if unit[0] not in seen)
        seen |= {key for key, _is_optional in units}
        parts.append(Part(f"part {len(parts)}", one.is_optional, units, one.enough))
    enough = draw(st.none() | st.integers(1, 4))
    left = [_less(draw, one) for one in parts if draw(st.booleans())]
    before = CourseRule(tuple(parts), enough)
    return before, CourseRule(tuple(left), enough, former=before.required)


def _less(draw, part: Part) -> Part:
    units = tuple((key, is_optional or draw(st.booleans())) for key, is_optional in part.units if draw(st.booleans()))
    return Part(part.key, part.is_optional or draw(st.booleans()), units, part.enough)


@given(cut(), DONE)
def test_nobodys_percent_falls_because_something_was_removed(rules, done):
    before, after = rules

    assert percent_for(after, done) >= percent_for(before, done)


@given(cut(), DONE, DONE)
def test_nor_does_more_work_lower_it_then(rules, done, more):
    assert percent_for(rules[1], done) <= percent_for(rules[1], done | more)


@pytest.mark.parametrize(
    ("completed", "done", "of"),
    [
        pytest.param(set(), 0, 2, id="who has not done it has less to do"),
        pytest.param({"b"}, 1, 3, id="who has done it keeps it"),
        pytest.param({"a", "b", "c"}, 3, 3, id="all"),
    ],
)
def test_a_removed_unit_counts_for_who_has_done_it(completed, done, of):
    rule = CourseRule((part("m", "a"), part("n", "c", "d?")), former=TWO.required)

    assert course_progress(kept_for(rule, completed), completed) == (done, of)


def test_a_unit_that_moved_counts_once():
    moved = CourseRule((part("m", "a"), part("n", "c", "b")), former=TWO.required)

    assert course_progress(kept_for(moved, {"b"}), {"b"}) == (1, 3)


def test_a_version_remembers_all_that_was_ever_taken():
    one = {"key": "m", "optional": False, "enough": None, "units": [{"key": "a", "optional": False}]}
    two = {**one, "units": [{"key": "b", "optional": False}]}
    first = {"modules": [one], "enough": None, "former": []}
    second = {"modules": [two], "enough": None, "former": former_after(first, [two])}

    assert second["former"] == [["m", "a"]]
    assert former_after(second, [one]) == [["m", "b"]]
    assert former_after(second, []) == [["m", "a"], ["m", "b"]]
    assert former_after(None, [one]) == []
