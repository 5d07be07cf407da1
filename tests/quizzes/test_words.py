"""When two texts say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy.quizzes.words import folded, repeated


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("ÉGALITÉ", "egalite", id="case and accents"),
        pytest.param(" anti \t racist\n", "anti racist", id="spacing"),
        pytest.param("a\u00a0b\u202fc", "a b c", id="spaces that keep words together"),
        pytest.param("Straße", "strasse", id="a letter that is two in capitals"),
        pytest.param("™ ﬁ", "tm fi", id="signs and ligatures, in capitals or not"),
        pytest.param("l’été", "l'ete", id="the apostrophe of phones"),
        pytest.param("anti‑racist", "anti-racist", id="a hyphen that does not break"),
        pytest.param("co\u00adopera\u200btion", "cooperation", id="what nobody sees"),
        pytest.param("عَرَبِيّ", "عربي", id="vowel signs of Arabic"),
        pytest.param("Ελλάδα", "ελλαδα", id="Greek"),
    ],
)
def test_it_folds(text, same):
    assert folded(text) == same


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


def test_it_finds_the_first_text_that_was_there_before():
    assert repeated(["a", "b", " B", "A"]) == " B"
    assert repeated(["a", "b"]) is None
