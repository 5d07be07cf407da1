"""Pick all options that are right."""

from fractions import Fraction

import pytest

from academy.questions.multiple_choice import MultipleChoice
from tests.questions.shared import key_of, raw_preview
from tests.questions.test_single_choice import only_its_key_changed

__all__ = ["only_its_key_changed", "right_response"]


def right_response(key):
    return key["right"]


@pytest.mark.parametrize(
    ("picked", "share"),
    [
        pytest.param(["a", "b", "c"], 1, id="all right"),
        pytest.param(["c", "a", "b"], 1, id="in any order"),
        pytest.param(["a"], Fraction(1, 3), id="one of three"),
        pytest.param(["a", "b", "x"], Fraction(1, 3), id="a wrong pick costs a right one"),
        pytest.param(["a", "b", "c", "x"], Fraction(2, 3), id="also when all right ones are there"),
        pytest.param(["a", "x", "y"], 0, id="no less than nothing"),
        pytest.param(["a", "b", "c", "x", "y", "z"], 0, id="everything is no way to win"),
        pytest.param([], 0, id="none"),
    ],
)
def test_it_grades(picked, share):
    assert MultipleChoice.grade({"right": ["a", "b", "c"]}, picked) == share


def test_nothing_is_right_where_the_editor_ticked_nothing():
    assert MultipleChoice.grade({"right": []}, []) == 0


def test_its_key_are_the_options_that_are_ticked():
    raw = {"options": [{"type": "item", "id": id, "value": {"text": id, "right": id != "b"}} for id in "abc"]}

    assert key_of("multiple_choice", raw) == {"right": ["a", "c"]}


@pytest.mark.parametrize(
    ("options", "errors"),
    [
        pytest.param(
            [("Yes", 0), ("No", 0)], {"options": "No option is right. Tick all that are."}, id="none is right"
        ),
        pytest.param(
            [("Yes", 1), ("No", 0), ("NO", 0)],
            {"options.2.text": "“NO” is there twice. Make them differ, or delete one."},
            id="two are equal",
        ),
        pytest.param([("Yes", 1), ("No", 1)], {}, id="all may be right"),
    ],
)
def test_the_form_says_what_is_wrong(form, options, errors):
    listed = [{"text": text, "right": bool(right), "feedback": ""} for text, right in options]

    assert form.errors_in_question("multiple_choice", {**raw_preview("multiple_choice"), "options": listed}) == errors
