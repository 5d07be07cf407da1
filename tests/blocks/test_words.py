"""What a client reads that does not know a block, and what its members mean."""

import pytest

from tests.blocks.shared import public

pytestmark = pytest.mark.django_db


def test_a_comparison_never_recommends_what_to_avoid():
    pair = {"say": "How was it?", "not_this": "Calm down.", "because": "It asks."}

    assert public("comparison", {"pairs": [pair]})["fallback"] == (
        "Say this: How was it? Not this: Calm down. Because: It asks."
    )


def test_a_callout_says_what_it_is():
    sent = public("callout", {"tone": "warning", "heading": "", "text": "<p>Breathe <b>out</b>.</p>"})

    assert sent["tone"] == "warning"
    assert sent["fallback"] == "Take care: Breathe out."


def test_a_callout_of_a_tone_that_is_gone_is_a_note():
    assert public("callout", {"tone": "danger", "heading": "", "text": ""})["tone"] == "note"


def test_a_heading_gives_its_level_as_a_number():
    assert public("heading", {"text": "Before you speak", "level": "3"})["level"] == 3


def test_a_reflection_prompt_says_who_sees_what_is_written():
    assert public("reflection_prompt", {"prompt": "What now?", "hint": ""})["seen_by"] == "only_you"


def test_a_quote_names_its_source():
    sent = public("quote", {"text": "I needed to be believed.", "source": "A colleague"})

    assert sent["fallback"] == "“I needed to be believed.” (A colleague)"
