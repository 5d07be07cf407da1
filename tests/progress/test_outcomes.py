"""How far somebody got within a set time."""

from datetime import UTC, datetime, timedelta

import pytest

from academy.progress.course_rules import CourseRule, Part
from academy.progress.outcomes import Doings, History, is_part_complete, outcomes

MODULE = Part("m", False, (("a", False), ("b", True)))
RULE = CourseRule((MODULE, Part("n", True, (("c", False),))))
MARCH = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("doings", "expected"),
    [
        pytest.param(Doings(), ["not_begun"] * 6, id="only enrolled"),
        pytest.param(
            Doings({"b"}),
            ["begun", "begun", "not_begun", "not_begun", "begun", "not_begun"],
            id="something in an optional lesson",
        ),
        pytest.param(
            Doings({"a"}, {"a"}, True),
            ["completed", "completed", "not_begun", "completed", "not_begun", "not_begun"],
            id="what counts",
        ),
        pytest.param(
            Doings({"c"}, {"c"}),
            ["begun", "not_begun", "completed", "not_begun", "not_begun", "completed"],
            id="an optional module is done for itself",
        ),
        pytest.param(Doings(set(), set(), True), ["completed", *["not_begun"] * 5], id="lessons have been replaced"),
    ],
)
def test_it_says_where_somebody_is(doings, expected):
    found = outcomes(RULE, doings)

    assert list(found) == ["course", "module:m", "module:n", "unit:a", "unit:b", "unit:c"]
    assert list(found.values()) == expected


@pytest.mark.parametrize(
    ("part", "completed", "expected"),
    [
        pytest.param(Part("m", False, (("a", False), ("b", False)), 1), {"b"}, True, id="one is enough"),
        pytest.param(Part("m", False, (("a", False), ("b", False))), {"b"}, False, id="one is missing"),
        pytest.param(Part("m", False, (("a", True),)), {"a"}, False, id="a module that asks for nothing is never done"),
    ],
)
def test_a_module_is_done(part, completed, expected):
    assert is_part_complete(part, completed) is expected


def test_it_looks_no_further_than_its_time():
    history = History({"a": MARCH, "b": MARCH + timedelta(days=20)}, {"a": MARCH + timedelta(days=13)}, None)

    assert history.within(timedelta(weeks=2)) == Doings({"a"}, {"a"})
    assert history.until(MARCH + timedelta(days=13)) == Doings({"a"})
