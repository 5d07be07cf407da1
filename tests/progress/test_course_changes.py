"""What another structure means for those who are on a course."""

import pytest

from academy.progress.course_changes import (
    course_change,
    unit_rules_changed,
    with_module,
    with_unit,
    without,
)


def unit(key: str) -> dict:
    """A unit; one whose name ends in a question mark is optional."""
    return {"key": key.rstrip("?"), "optional": key.endswith("?"), "minutes": 5}


def module(key: str, *units: str, enough: int | None = None, optional: bool = False) -> dict:
    return {"key": key, "optional": optional, "enough": enough, "units": [unit(one) for one in units]}


def course(*modules: dict, **rules) -> dict:
    free = {"enough": None, "sequence": "free", "prerequisites": [], "prerequisite_rule": "advice"}
    return {"modules": list(modules), **free, **rules}


OLD = course(module("m", "a", "b", "c"), module("n", "d", "e?"))


@pytest.mark.parametrize(
    ("new", "added", "removed", "after"),
    [
        pytest.param(with_unit(OLD, "n", unit("f")), ("f",), (), (2, 5), id="a unit more"),
        pytest.param(with_unit(OLD, "n", unit("e")), ("e",), (), (2, 5), id="an optional one that now counts"),
        pytest.param(with_unit(OLD, "m", unit("c?")), (), ("c",), (2, 3), id="one that is now optional"),
        pytest.param(without(OLD, {"a"}), (), ("a",), (2, 3), id="one fewer"),
        pytest.param(without(OLD, {"n"}), (), ("d",), (2, 3), id="a module fewer"),
        pytest.param(with_module(OLD, module("n", optional=True)), (), ("d",), (2, 3), id="a module that is optional"),
        pytest.param(with_module(OLD, module("o", "f", "g")), ("f", "g"), (), (2, 6), id="a module more"),
        pytest.param(with_module(OLD, module("m", enough=1)), (), (), (1, 2), id="one lesson is enough"),
        pytest.param({**OLD, "enough": 1}, (), (), (2, 3), id="one module is enough"),
    ],
)
def test_it_tells_what_counts_and_where_that_leaves_somebody_who_has_done_two_of_four(new, added, removed, after):
    change = course_change(OLD, new)

    assert (change.added, change.removed, change.before, change.after) == (added, removed, (2, 4), after)


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(OLD, id="the same"),
        pytest.param(with_unit(OLD, "n", unit("f?")), id="an optional unit more"),
        pytest.param(without(OLD, {"e"}), id="an optional unit fewer"),
        pytest.param(with_unit(OLD, "elsewhere", unit("f")), id="in a module that is not published"),
        pytest.param(with_unit(without(OLD, {"c"}), "n", unit("c")), id="moved to another module"),
    ],
)
def test_it_tells_nothing_where_nothing_that_counts_differs(new):
    assert course_change(OLD, new) is None


def test_it_tells_nothing_of_a_course_that_has_asked_for_nothing_so_far():
    assert course_change(course(module("m")), course(module("m", "a"))) is None


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param({"sequence": "gate"}, ("sequence",), id="a gate"),
        pytest.param({"prerequisites": ["x"]}, ("prerequisites",), id="a course to do first"),
        pytest.param({"prerequisite_rule": "gate"}, ("prerequisite_rule",), id="which has to be completed"),
        pytest.param({"enough": 1}, ("enough",), id="how many modules"),
    ],
)
def test_it_tells_which_rules_differ(rules, expected):
    assert course_change(OLD, {**OLD, **rules}).rules == expected


def test_it_tells_that_fewer_lessons_are_enough():
    assert course_change(OLD, with_module(OLD, module("m", enough=2))).rules == ("lessons",)


UNIT = {
    "asks_seen": True,
    "blocks": ["a", "b"],
    "checkpoints": ["c"],
    "other_checkpoints": [],
    "quizzes": ["q"],
    "quiz_rule": "submitted",
}


@pytest.mark.parametrize(
    ("differing", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"blocks": ["a", "x", "y"]}, [], id="blocks come and go"),
        pytest.param({"asks_seen": False}, ["asks_seen"], id="it need not be seen"),
        pytest.param({"quiz_rule": "passed"}, ["quiz_rule"], id="quizzes have to be passed"),
        pytest.param({"quizzes": ["q", "r"]}, ["quizzes"], id="a quiz more"),
        pytest.param({"checkpoints": ["c", "d"]}, ["checkpoints"], id="a checkpoint more"),
    ],
)
def test_it_tells_what_differs_in_when_a_unit_is_complete(differing, expected):
    assert unit_rules_changed(UNIT, {**UNIT, **differing}) == expected
