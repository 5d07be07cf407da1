"""Pick the one right option."""

import pytest

from academy.questions.single_choice import SingleChoice
from tests.questions.shared import key_of, public_of, raw_preview


def right_response(key):
    return key["right"][0]


def only_its_key_changed(raw):
    return {**raw, "options": [_with(option, right=not option["value"]["right"]) for option in raw["options"]]}


def _with(option, **members):
    return {**option, "value": {**option["value"], **members}}


def _options(*options: tuple[str, bool]) -> dict:
    listed = [{"text": text, "right": right, "feedback": ""} for text, right in options]
    return {**raw_preview("single_choice"), "options": listed}


@pytest.mark.parametrize(
    ("picked", "share"),
    [
        pytest.param("a", 1, id="the right one"),
        pytest.param("b", 0, id="another one"),
        pytest.param("", 0, id="none"),
        pytest.param("zebra", 0, id="one that is not there"),
    ],
)
def test_it_grades(picked, share):
    assert SingleChoice.grade({"right": ["a"]}, picked) == share


def test_nothing_is_right_where_the_editor_ticked_nothing():
    assert SingleChoice.grade({"right": []}, "a") == 0


def test_its_key_is_the_option_that_is_ticked():
    raw = {"options": [{"type": "item", "id": id, "value": {"text": id, "right": id == "b"}} for id in "abc"]}

    assert key_of("single_choice", raw) == {"right": ["b"]}
    assert public_of("single_choice", raw)["options"] == [{"id": id, "text": id} for id in "abc"]


@pytest.mark.parametrize(
    ("options", "errors"),
    [
        pytest.param(
            [("Yes", False), ("No", False)],
            {"options": "No option is right. Tick the one that is."},
            id="none is right",
        ),
        pytest.param(
            [("Yes", True), ("No", True)],
            {"options": "Only one option can be right. For several, take “Multiple choice”."},
            id="two are right",
        ),
        pytest.param(
            [("Yes", True), ("No", False), (" yés", False)],
            {"options.2.text": "“yés” is there twice. Make them differ, or delete one."},
            id="two are equal",
        ),
        pytest.param([("Yes", True)], {"options": "The minimum number of items is 2"}, id="there is but one"),
        pytest.param([("Yes", True), ("", False)], {"options.1.text": "This field is required."}, id="one is empty"),
        pytest.param([("Yes", True), ("No", False)], {}, id="nothing is wrong"),
    ],
)
def test_the_form_says_what_is_wrong(form, options, errors):
    assert form.errors_in_question("single_choice", _options(*options)) == errors
