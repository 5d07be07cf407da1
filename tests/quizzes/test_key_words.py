"""What is right, in words for editors."""

import pytest

from academy.quizzes.key_words import key_in_words

LISTEN, LOOK = {"id": "a", "text": "Listen"}, {"id": "b", "text": "Look away"}


@pytest.mark.parametrize(
    ("question", "key", "words"),
    [
        pytest.param(
            {"options": [LISTEN, LOOK]}, {"right": ["a", "b"]}, {"What is right": "“Listen”, “Look away”"}, id="options"
        ),
        pytest.param({}, {"right": False}, {"What is right": "false"}, id="a statement"),
        pytest.param({}, {"right": "5", "tolerance": "2"}, {"What is right": "5", "Tolerance": "2"}, id="a number"),
        pytest.param({}, {"accepted": ["all", "both"]}, {"What is right": "“all”, “both”"}, id="forms"),
        pytest.param({}, {"accepted": []}, {"What is right": "nothing"}, id="nothing"),
        pytest.param(
            {"items": [LISTEN], "choices": [LOOK]},
            {"right": {"a": "b"}},
            {"What is right for “Listen”": "“Look away”"},
            id="a pair",
        ),
        pytest.param(
            {"parts": [{"text": "We", "gap": "g"}, {"text": ".", "gap": None}]},
            {"accepted": {"g": ["act"]}},
            {"What is right for gap 1": "“act”"},
            id="a gap",
        ),
        pytest.param(
            {"steps": [{"id": "s", "situation": "Noise", "choices": [LISTEN]}]},
            {"first": "s", "choices": {"a": {"step": "s", "quality": "best", "leads_to": None}}},
            {"First": "1", "What is right for “Listen”": "step 1, quality best"},
            id="a step",
        ),
        pytest.param(
            {"options": [{"id": "a", "text": "“All” and “both”"}]},
            {"right": ["a"]},
            {"What is right": "“All” and “both”"},
            id="a text with quotation marks",
        ),
    ],
)
def test_it_says(question, key, words):
    assert key_in_words(question, key) == words
