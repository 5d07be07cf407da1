"""Say whether a statement is true."""

import pytest

from academy.questions.true_false import TrueFalse
from cms.documents.build import Build
from tests.questions.shared import block_of, key_of, raw_preview, value_of


def right_response(key):
    return key["right"]


def only_its_key_changed(raw):
    return {**raw, "right": {"true": "false", "false": "true"}[raw["right"]]}


@pytest.mark.parametrize(
    ("right", "response", "share"),
    [
        pytest.param(True, True, 1, id="true, and held to be true"),
        pytest.param(False, False, 1, id="false, and held to be false"),
        pytest.param(True, False, 0, id="true, and held to be false"),
        pytest.param(False, True, 0, id="false, and held to be true"),
        pytest.param(None, False, 0, id="the editor has not said"),
    ],
)
def test_it_grades(right, response, share):
    assert TrueFalse.grade({"right": right}, response) == share


@pytest.mark.parametrize(("chosen", "right"), [("true", True), ("false", False), ("", None)])
def test_its_key_is_what_the_editor_chose(chosen, right):
    assert key_of("true_false", {"right": chosen}) == {"right": right}


def test_it_has_feedback_on_either_response():
    value = value_of("true_false", {"feedback_on_true": "Many think so.", "feedback_on_false": ""})

    assert block_of("true_false").feedback(value, Build())["options"] == {"true": "Many think so."}


def test_the_form_wants_to_know_what_is_right(form):
    errors = form.errors_in_question("true_false", {**raw_preview("true_false"), "right": ""})

    assert errors == {"right": "This field is required."}
