"""Find what belongs together."""

from fractions import Fraction

import pytest

from academy.questions.matching import Matching
from cms.documents.build import Build
from tests.questions.shared import block_of, key_of, public_bytes, public_of, raw_preview, value_of


def right_response(key):
    return key["right"]


def only_its_key_changed(raw):
    """Each item belongs to what the next one belonged to."""
    matches = [pair["value"]["match"] for pair in raw["pairs"]]
    turned = [*matches[1:], matches[0]]
    return {**raw, "pairs": [_with(pair, match=match) for pair, match in zip(raw["pairs"], turned, strict=True)]}


def _with(pair, **members):
    return {**pair, "value": {**pair["value"], **members}}


@pytest.mark.parametrize(
    ("response", "share"),
    [
        pytest.param({"i1": "c1", "i2": "c2", "i3": "c3"}, 1, id="all right"),
        pytest.param({"i1": "c1", "i2": "c3", "i3": "c2"}, Fraction(1, 3), id="two exchanged"),
        pytest.param({"i1": "c1", "i2": "c1", "i3": "c1"}, Fraction(1, 3), id="one choice for every item"),
        pytest.param({"i2": "c2"}, Fraction(1, 3), id="the others left out"),
        pytest.param({"c1": "i1", "zebra": "c1"}, 0, id="items that are not there"),
        pytest.param({}, 0, id="nothing"),
    ],
)
def test_it_grades(response, share):
    assert Matching.grade({"right": {"i1": "c1", "i2": "c2", "i3": "c3"}}, response) == share


def test_what_it_sends_does_not_depend_on_who_belongs_to_whom_nor_on_the_order_of_pairs():
    raw = raw_preview("matching")
    prompts_exchanged = [
        _with(pair, prompt=other["value"]["prompt"])
        for pair, other in zip(raw["pairs"], reversed(raw["pairs"]), strict=True)
    ]

    assert public_bytes("matching", {**raw, "pairs": prompts_exchanged}) == public_bytes("matching", raw)
    assert public_bytes("matching", {**raw, "pairs": raw["pairs"][::-1]}) == public_bytes("matching", raw)


def test_items_and_choices_share_no_id():
    public = public_of("matching", {"pairs": [{"prompt": "Zebra", "match": "Zebra"}]})

    assert public["items"][0]["text"] == public["choices"][0]["text"] == "Zebra"
    assert public["items"][0]["id"] != public["choices"][0]["id"]


def test_its_feedback_belongs_to_the_items():
    raw = {"pairs": [{"prompt": "A", "match": "B", "feedback": "Since C."}, {"prompt": "D", "match": "E"}]}
    (item,) = [item["id"] for item in public_of("matching", raw)["items"] if item["text"] == "A"]

    assert block_of("matching").feedback(value_of("matching", raw), Build())["options"] == {item: "Since C."}
    assert item in key_of("matching", raw)["right"]


@pytest.mark.parametrize(
    ("pairs", "errors"),
    [
        pytest.param(
            [("Hear", "Wait"), ("hear", "Ask")],
            {"pairs.1.prompt": "“hear” is there twice. Make them differ, or delete one."},
            id="two equal items",
        ),
        pytest.param(
            [("Hear", "Wait"), ("Speak", "Wait")],
            {"pairs.1.match": "“Wait” is there twice. Make them differ, or delete one."},
            id="two equal choices",
        ),
        pytest.param([("Hear", "Wait")], {"pairs": "The minimum number of items is 2"}, id="nothing to choose from"),
    ],
)
def test_the_form_says_what_is_wrong(form, pairs, errors):
    listed = [{"prompt": prompt, "match": match, "feedback": ""} for prompt, match in pairs]

    assert form.errors_in_question("matching", {**raw_preview("matching"), "pairs": listed}) == errors
