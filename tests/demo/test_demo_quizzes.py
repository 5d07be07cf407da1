"""The demo's quizzes: how many there are, that each teaches, and that none gives itself away."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

import orjson
import pytest
from wagtail.models import Page

from academy.models import TrackedPage
from academy.quizzes.content import POLICIES
from academy.quizzes.registry import question_types
from cms.documents.models import PublishedDocument
from resources.demo.french_spaces import spaced

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def units(language: str = "en-gb") -> list[TrackedPage]:
    pages = Page.objects.filter(locale__language_code=language).specific()
    return [page for page in pages if isinstance(page, TrackedPage)]


def quizzes(page: TrackedPage) -> list:
    return [block for block in page.body if block.block_type == "quiz"]


def questions(*types: str) -> list:
    """The questions of all units, in English, of these types or of any."""
    every = [question for page in units() for quiz in quizzes(page) for question in quiz.value["questions"]]
    return [question for question in every if not types or question.block_type in types]


def question_counts(*kinds: str) -> list[int]:
    chosen = [page for page in units() if page.type_name in kinds]
    return [sum(len(quiz.value["questions"]) for quiz in quizzes(page)) for page in chosen]


def rights(question) -> list[bool]:
    return [option["right"] for option in question.value["options"]]


def texts(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from texts(member)


def ids(value) -> list[str]:
    """Every id of a quiz as it is stored, in order."""
    members = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    own = [value["id"]] if isinstance(value, dict) and "id" in value else []
    return own + [found for member in members for found in ids(member)]


def stored(page: TrackedPage) -> list:
    return [block for block in page.body.get_prep_value() if block["type"] == "quiz"]


def best_way(steps) -> list[str]:
    """The ids of the choices that help most, from the first step to the end."""
    way, at = [], 1
    while at:
        choices = steps[at - 1]["choices"].bound_blocks
        best = next(choice for choice in choices if choice.value["quality"] == "best")
        way, at = [*way, best.id], best.value["leads_to"]
    return way


# --- how much there is -------------------------------------------------------------------------------


def test_it_gives_every_unit_a_quiz():
    assert [page.slug for page in units() if not quizzes(page)] == []
    assert len(units()) == 20


def test_it_asks_five_to_eight_questions_in_a_lesson():
    counts = question_counts("lesson")

    assert len(counts) == 9
    assert all(5 <= count <= 8 for count in counts)


def test_it_asks_two_or_three_questions_elsewhere():
    counts = question_counts("chapter", "guide_section", "discussion_framework")

    assert len(counts) == 11
    assert all(2 <= count <= 3 for count in counts)


def test_it_uses_every_type_of_question():
    assert {question.block_type for question in questions()} == set(question_types.classes())


def test_it_uses_every_policy():
    assert {quiz.value["feedback"] for page in units() for quiz in quizzes(page)} == set(POLICIES)


# --- that it teaches ---------------------------------------------------------------------------------


def test_it_explains_every_question_that_has_a_right_response():
    scored = [question for question in questions() if question.block.is_scored]

    assert [question.id for question in scored if len(question.value["explanation"].source) < 40] == []


def test_it_says_why_an_option_is_wrong():
    chosen = questions("single_choice", "multiple_choice")
    options = [option for question in chosen for option in question.value["options"]]

    assert [option["text"] for option in options if not option["right"] and not option["feedback"]] == []


def test_it_gives_full_marks_to_the_best_way_through_a_scenario():
    scenarios = questions("scenario")
    ways = [best_way(question.value["steps"]) for question in scenarios]
    earned = [
        question.block.grade(question.block.key(question.value), way)
        for question, way in zip(scenarios, ways, strict=True)
    ]

    assert set(earned) == {Fraction(1)}
    assert {len(way) for way in ways} == {2, 3}


def test_it_asks_for_confidence_before_after_and_later():
    asked = {
        (question.value["measure"], question.value["occasion"], question.value["prompt"].source)
        for question in questions("confidence_scale")
    }
    speak_up = "<p>How confident are you to speak up when somebody at work is treated unfairly because of race?</p>"
    talk = "<p>How confident are you to talk about race at work?</p>"

    assert asked == {
        *(("talk_about_race", occasion, talk) for occasion in ("before", "after", "follow_up")),
        *(("speak_up", occasion, speak_up) for occasion in ("before", "after", "follow_up")),
    }


# --- that it does not give itself away ---------------------------------------------------------------


def test_it_seldom_makes_the_right_option_the_longest():
    chosen = questions("single_choice")
    longest = [max(question.value["options"], key=lambda option: len(option["text"]))["right"] for question in chosen]

    assert len(chosen) >= 30
    assert sum(longest) / len(chosen) <= 0.4


def test_it_puts_the_right_option_in_no_place_too_often():
    chosen = questions("single_choice")
    places = Counter(rights(question).index(True) for question in chosen)

    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) / len(chosen) <= 0.4


def test_it_states_what_is_true_about_as_often_as_what_is_false():
    stated = Counter(question.value["right"] for question in questions("true_false"))

    assert 0.4 <= stated["true"] / stated.total() <= 0.6


# --- in French ---------------------------------------------------------------------------------------


def test_it_asks_the_same_in_french():
    for page in units("fr"):
        original = page.get_translations().get(locale__language_code="en-gb").specific

        assert len(ids(stored(page))) >= 10
        assert ids(stored(page)) == ids(stored(original))
    assert len(units("fr")) == 2


def test_it_publishes_the_french_words_of_french_quizzes():
    for page in units("fr"):
        english, french = (
            {question["prompt"] for quiz in _published(page, locale) for question in quiz["questions"]}
            for locale in ("en-GB", "fr")
        )

        assert len(french) == 3
        assert not english & french


def test_it_sets_french_spaces_in_french_quizzes():
    found = [text for page in units("fr") for text in texts(stored(page))]

    assert [text for text in found if spaced(text) != text] == []
    assert any("\u00a0?" in text for text in found)


def _published(page: TrackedPage, locale: str) -> list[dict]:
    document = PublishedDocument.objects.get(key=page.translation_key, locale=locale)
    return [block for block in orjson.loads(document.body)["body"] if block["type"] == "quiz"]
