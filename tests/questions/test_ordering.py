"""Put items into the right order."""

from fractions import Fraction

import pytest

from academy.questions.ordering import Ordering
from cms.documents.build import Build
from tests.questions.shared import block_of, public_bytes, public_of, raw_preview, value_of


def right_response(key):
    return key["right"]


def only_its_key_changed(raw):
    return {**raw, "items": raw["items"][::-1]}


@pytest.mark.parametrize(
    ("response", "share"),
    [
        pytest.param(["a", "b", "c", "d"], 1, id="in order"),
        pytest.param(["b", "c", "d", "a"], Fraction(2, 3), id="one that is out of place costs little"),
        pytest.param(["a", "b", "d", "c"], Fraction(1, 3), id="two exchanged"),
        pytest.param(["d", "c", "b", "a"], 0, id="backwards"),
        pytest.param(["a", "b", "c"], 0, id="one is missing"),
        pytest.param(["a", "b", "c", "d", "e"], 0, id="one too many"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_it_grades(response, share):
    assert Ordering.grade({"right": ["a", "b", "c", "d"]}, response) == share


def test_what_it_sends_does_not_depend_on_the_order_also_if_texts_were_written_anew():
    raw = raw_preview("ordering")
    texts = [item["value"]["text"] for item in raw["items"]][::-1]
    retyped = [
        {**item, "value": {**item["value"], "text": text}} for item, text in zip(raw["items"], texts, strict=True)
    ]

    assert public_bytes("ordering", {**raw, "items": retyped}) == public_bytes("ordering", raw)


def test_its_feedback_belongs_to_the_items():
    raw = {"items": [{"text": "First", "feedback": "It opens."}, {"text": "Last"}]}
    (item,) = [item["id"] for item in public_of("ordering", raw)["items"] if item["text"] == "First"]

    assert block_of("ordering").feedback(value_of("ordering", raw), Build())["options"] == {item: "It opens."}


@pytest.mark.parametrize(
    ("items", "errors"),
    [
        pytest.param(
            ["Ask", "Wait", "ask"],
            {"items.2.text": "“ask” is there twice. Make them differ, or delete one."},
            id="two equal items",
        ),
        pytest.param(["Ask"], {"items": "The minimum number of items is 2"}, id="nothing to put in order"),
    ],
)
def test_the_form_says_what_is_wrong(form, items, errors):
    listed = [{"text": text, "feedback": ""} for text in items]

    assert form.errors_in_question("ordering", {**raw_preview("ordering"), "items": listed}) == errors
