"""Codes from an editor's words."""

import pytest

from academy.quizzes.codes import code_in


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("Speaking up!", "speaking_up", id="words"),
        pytest.param("Parler à l’équipe", "parler_a_lequipe", id="accents and apostrophes go"),
        pytest.param("2 ways to act", "ways_to_act", id="it begins with a letter"),
        pytest.param("Talk 2 them", "talk_2_them", id="later digits stay"),
        pytest.param("speaking_up", "speaking_up", id="a code stands for itself"),
        pytest.param("a__b_", "a__b_", id="a code that nobody would make does too"),
        pytest.param("Confidence to speak up whenever it matters", "confidence_to_speak_up_whenever_it_matte", id="40"),
        pytest.param(
            "Confidence to speak up when the board meets", "confidence_to_speak_up_when_the_board_me", id="cut"
        ),
        pytest.param("2021 – !", "", id="nothing is left"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_it_makes_a_code(words, code):
    assert code_in(words) == code
