"""Give a word or a short phrase."""

import pytest

from academy.questions.short_text import ShortText
from tests.questions.shared import key_of, raw_preview


def right_response(key):
    return key["accepted"][-1]


def only_its_key_changed(raw):
    return {**raw, "accepted": "bystanders"}


@pytest.mark.parametrize(
    ("written", "share"),
    [
        pytest.param("the allies", 1, id="as it stands"),
        pytest.param("  The   ALLIES ", 1, id="case and spacing do not matter"),
        pytest.param("egalite", 1, id="nor accents that are missing"),
        pytest.param("Égalité", 1, id="nor those that are there"),
        pytest.param("égalité", 1, id="however they are encoded"),
        pytest.param("l’amitié", 1, id="nor which apostrophe a phone puts"),
        pytest.param("anti\u2011racist", 1, id="nor which hyphen"),
        pytest.param("anti\u00adracist", 0, id="a soft one is none"),
        pytest.param("the allie", 0, id="a letter is missing"),
        pytest.param("the allies!", 0, id="signs do matter"),
        pytest.param("", 0, id="nothing"),
        pytest.param(" \u200b\u0301 ", 0, id="nothing that one could see"),
    ],
)
def test_it_grades(written, share):
    forms = ["The allies", "Égalité", "l'amitié", "anti-racist", "´"]

    assert ShortText.grade({"accepted": forms}, written) == share


def test_its_key_are_the_lines_that_say_something():
    assert key_of("short_text", {"accepted": " allies \n\n\r\nan ally\n"}) == {"accepted": ["allies", "an ally"]}


@pytest.mark.parametrize(
    ("accepted", "error"),
    [
        pytest.param("", "This field is required.", id="no key"),
        pytest.param("´\n", "Write at least one form that counts as right.", id="a key that nobody can write"),
        pytest.param(
            "allies\nAlliés",
            "“Alliés” counts already: case, accents and spacing do not matter.",
            id="one form twice",
        ),
    ],
)
def test_the_form_says_what_is_wrong(form, accepted, error):
    errors = form.errors_in_question("short_text", {**raw_preview("short_text"), "accepted": accepted})

    assert errors == {"accepted": error}
