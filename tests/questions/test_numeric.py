"""Give a number; near enough counts."""

import pytest

from academy.questions.numeric import Numeric
from tests.questions.shared import key_of, public_of, raw_preview


def right_response(key):
    return float(key["right"])


def only_its_key_changed(raw):
    return {**raw, "right": "1999.5", "tolerance": "3"}


@pytest.mark.parametrize(
    ("right", "tolerance", "response", "share"),
    [
        pytest.param("2020", "0", 2020, 1, id="the number itself"),
        pytest.param("2020.000000", "0", 2020.0, 1, id="with decimals"),
        pytest.param("2020", "0", 2021, 0, id="another number"),
        pytest.param("0.3", "0.2", 0.1, 1, id="just within, exactly, not as floats reckon"),
        pytest.param("0.3", "0.2", 0.099999, 0, id="just beyond"),
        pytest.param("-5", "1", -6, 1, id="below nought"),
        pytest.param("0", "0", -0.0, 1, id="nought has no sign"),
        pytest.param("1", "0", 1e-320, 0, id="hardly anything"),
        pytest.param(None, "0", 0, 0, id="the editor has not said"),
    ],
)
def test_it_grades(right, tolerance, response, share):
    assert Numeric.grade({"right": right, "tolerance": tolerance}, response) == share


def test_its_key_holds_decimals_as_text_so_that_none_is_lost():
    raw = {"right": "0.1", "tolerance": None}

    assert key_of("numeric", raw) == {"right": "0.1", "tolerance": "0"}


def test_it_sends_the_unit_and_no_number():
    assert public_of("numeric", {"right": "42", "tolerance": "7", "unit": "%"}) == {
        "prompt": "",
        "image": None,
        "points": 1,
        "seen_by": "only_you_and_counts",
        "language": None,
        "unit": "%",
    }


@pytest.mark.parametrize(
    ("numbers", "errors"),
    [
        pytest.param({"right": None}, {"right": "This field is required."}, id="no key"),
        pytest.param(
            {"tolerance": "-1"},
            {"tolerance": "Ensure this value is greater than or equal to 0."},
            id="nothing would be near enough",
        ),
    ],
)
def test_the_form_says_what_is_wrong(form, numbers, errors):
    assert form.errors_in_question("numeric", {**raw_preview("numeric"), **numbers}) == errors
