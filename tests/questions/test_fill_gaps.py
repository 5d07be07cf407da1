"""Fill the gaps of a text."""

from fractions import Fraction

import pytest

from academy.questions.fill_gaps import FillGaps
from cms.documents.build import Build
from tests.questions.shared import block_of, key_of, public_of, raw_preview, value_of


def right_response(key):
    return {gap: forms[0] for gap, forms in key["accepted"].items()}


def only_its_key_changed(raw):
    (gap,) = raw["gaps"]
    return {**raw, "gaps": [{**gap, "value": {**gap["value"], "accepted": "neutral"}}]}


@pytest.mark.parametrize(
    ("response", "share"),
    [
        pytest.param({"g1": "listen", "g2": "SPEAK"}, 1, id="both right; case does not matter"),
        pytest.param({"g1": "hear", "g2": "speak"}, 1, id="another accepted form"),
        pytest.param({"g1": "speak", "g2": "listen"}, 0, id="right words in the wrong gaps"),
        pytest.param({"g2": "speak"}, Fraction(1, 2), id="one left open"),
        pytest.param({"g1": "", "g9": "listen"}, 0, id="a gap that is not there"),
        pytest.param({}, 0, id="nothing"),
    ],
)
def test_it_grades(response, share):
    assert FillGaps.grade({"accepted": {"g1": ["listen", "hear"], "g2": ["speak"]}}, response) == share


def _gaps(**gaps: str) -> list[dict]:
    return [
        {"type": "item", "id": id, "value": {"accepted": accepted, "feedback": ""}} for id, accepted in gaps.items()
    ]


def test_it_sends_the_text_in_parts_around_its_gaps():
    raw = {"text": "[2] first, then [1].", "gaps": _gaps(one="speak", two="listen"), "words": ["zebra", "ask"]}
    public = public_of("fill_gaps", raw)

    assert public["parts"] == [
        {"text": "", "gap": "two"},
        {"text": " first, then ", "gap": "one"},
        {"text": ".", "gap": None},
    ]
    assert public["words"] == ["ask", "zebra"]
    assert key_of("fill_gaps", raw) == {"accepted": {"one": ["speak"], "two": ["listen"]}}


def test_its_feedback_belongs_to_the_gaps():
    gap = {"type": "item", "id": "one", "value": {"accepted": "ask", "feedback": "It opens."}}

    value = value_of("fill_gaps", {"text": "[1]", "gaps": [gap]})
    assert block_of("fill_gaps").feedback(value, Build())["options"] == {"one": "It opens."}


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        pytest.param(
            {"text": "Just [1] and [2]."},
            {"text": "The text has [2], but there is no second gap below."},
            id="a gap without a key",
        ),
        pytest.param(
            {"text": "[1] and [12]."},
            {"text": "The text has [12], but there is no gap [12] below."},
            id="more than there can be",
        ),
        pytest.param(
            {"text": "[1] and [0]."}, {"text": "The text has [0], but there is no gap [0] below."}, id="a gap before 1"
        ),
        pytest.param(
            {"text": "[1] and [1]."},
            {"text": "The text has [1] more than once. Give each gap its own number."},
            id="a gap twice",
        ),
        pytest.param(
            {"gaps": _gaps(one="anti-racist", two="silent")},
            {"text": "The second gap below does not stand in the text: write [2] where it belongs."},
            id="a gap that the text has not",
        ),
        pytest.param({"gaps": _gaps(g="")}, {"gaps.0.accepted": "This field is required."}, id="an empty key"),
        pytest.param(
            {"gaps": _gaps(g="´"), "words": []}, {"gaps.0.accepted": "Say what is right here."}, id="unwritable"
        ),
        pytest.param(
            {"words": ["neutral", "silent"]},
            {"gaps.0.accepted": "None of the words to choose from is right here."},
            id="nothing to choose is right",
        ),
        pytest.param(
            {"words": ["neutral", "anti-racist", "Neutral"]},
            {"words.2": "“Neutral” is there twice. Once is enough, also for several gaps."},
            id="a word twice",
        ),
        pytest.param({"words": []}, {}, id="learners write"),
    ],
)
def test_the_form_says_what_is_wrong(form, changed, errors):
    assert form.errors_in_question("fill_gaps", {**raw_preview("fill_gaps"), **changed}) == errors
