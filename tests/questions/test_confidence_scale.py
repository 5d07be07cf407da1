"""Say how confident one feels. There is no right response."""

import pytest

from academy.questions.confidence_scale import ConfidenceScale
from tests.questions.shared import block_of, key_of, public_of, raw_preview
from tests.quizzes.conftest import fresh


def right_response(key):
    """None is right; any will do."""
    return 4


def only_its_key_changed(raw):
    """It has none."""
    return raw


@pytest.mark.parametrize("response", [1, 2, 3, 4, 5])
def test_no_response_earns_or_costs_anything(response):
    assert ConfidenceScale.grade({}, response) == 0


def test_nothing_about_it_is_right_or_wrong():
    assert key_of("confidence_scale", raw_preview("confidence_scale")) == {}
    assert ConfidenceScale.is_scored is False
    assert public_of("confidence_scale", {**raw_preview("confidence_scale"), "points": 5})["points"] == 0


def test_it_says_what_it_measures_and_when_and_that_nobody_sees_who_answered():
    assert public_of("confidence_scale", raw_preview("confidence_scale")) == {
        "prompt": "<p>How confident are you to speak up when a colleague is treated unfairly?</p>",
        "image": None,
        "points": 0,
        "seen_by": "only_counts",
        "language": None,
        "measure": "speak_up",
        "occasion": "before",
        "lowest": "Not at all confident",
        "highest": "Very confident",
    }


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        pytest.param(
            {"measure": "10!"},
            {"measure": "Use at least two letters from a to z, as in “Speaking up”."},
            id="nothing to make a code of",
        ),
        pytest.param({"measure": "Speaking up!"}, {}, id="plain words"),
        pytest.param({"measure": ""}, {"measure": "This field is required."}, id="no measure"),
        pytest.param({"occasion": ""}, {"occasion": "This field is required."}, id="no occasion"),
        pytest.param({}, {}, id="nothing is wrong"),
    ],
)
def test_the_form_says_what_is_wrong(form, changed, errors):
    assert form.errors_in_question("confidence_scale", {**raw_preview("confidence_scale"), **changed}) == errors


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        pytest.param("Speaking up!", "speaking_up", id="words become a code"),
        pytest.param("talk__about_race_", "talk__about_race_", id="a code stays as it is"),
        pytest.param("10!", "10!", id="a draft keeps what can't be one yet"),
        pytest.param("", "", id="nothing yet"),
    ],
)
def test_a_draft_keeps_its_measure(form, tree, written, kept):
    scale = {"type": "confidence_scale", "value": {**raw_preview("confidence_scale"), "measure": written}}
    form.send([{"type": "quiz", "value": {"title": "Check", "questions": [scale]}}])
    draft = fresh(tree.lesson).get_latest_revision_as_object()

    assert draft.body[0].value["questions"][0].value["measure"] == kept


def test_it_publishes_the_code_of_its_measure():
    measure = block_of("confidence_scale").child_blocks["measure"]

    assert measure.clean("Speaking up!") == "speaking_up"


def test_its_form_asks_for_nothing_that_nobody_would_see():
    asked = set(block_of("confidence_scale").child_blocks)

    assert asked == {"prompt", "image", "measure", "occasion", "lowest", "highest"}
