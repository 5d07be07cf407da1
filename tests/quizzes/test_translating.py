"""A quiz in French: structure, rules and keys come from the English page, words from the translator."""

from typing import Any

import pytest

from academy.models import LessonPage
from academy.quizzes.registry import question_types
from cms.documents.rebuild import differences
from tests.conftest import add, drain
from tests.questions.shared import block_of
from tests.quizzes.conftest import choice, document, fresh, publish, quiz, quiz_value, right_in, sent, versions
from tests.quizzes.french import in_french, offered_for_translation, translate


@pytest.fixture
def every_type(tree) -> LessonPage:
    """A lesson with a quiz of one question of each type."""
    questions = [(name, block_of(name).get_preview_value()) for name in question_types.classes()]
    page = add(tree.module, LessonPage(title="Every type", body=[quiz(*questions, intro="Mistakes are welcome.")]))
    drain()
    return page


def _members(member: Any, name: str) -> list[Any]:
    """Every value of this name in a representation, in order."""
    if isinstance(member, list):
        return [found for item in member for found in _members(item, name)]
    if not isinstance(member, dict):
        return []
    own = [member[name]] if name in member else []
    return own + [found for inner in member.values() for found in _members(inner, name)]


def test_translators_are_offered_words_and_no_keys(every_type):
    offered = offered_for_translation(every_type)

    assert "How confident are you to speak up when a colleague is treated unfairly?" in offered
    assert "Not at all confident" in offered
    assert "Not being racist is not enough: we want to be [1]." in offered
    assert "She finishes her point." in offered
    assert not {"anti-racist\nantiracist", "allies\nan ally\nally", "speak_up", "before", "best", "2020"} & {*offered}


def test_every_word_that_a_learner_reads_is_offered(every_type):
    french = translate(every_type)
    shown = _members(sent(french)["questions"], "text") + _members(sent(french)["questions"], "situation")

    assert len(shown) > 15  # the end of a text with gaps has all of its “(fr)”
    assert [text for text in shown if "(fr)" not in text] == ["Not being racist is not enough: we want to be "]


def test_ids_rules_and_keys_are_the_same_in_both_languages(every_type):
    french = translate(every_type)
    (english_version, french_version) = versions(every_type)

    assert sorted(_members(sent(french), "id")) == sorted(_members(sent(every_type), "id"))
    assert _keys(french_version) == _keys(english_version)
    assert sent(french)["version"] == str(french_version.pk)
    assert french_version.locale == "fr"


def _keys(version) -> dict[str, dict]:
    """All keys but those of gaps, in which translated words to choose from are accepted as well."""
    return {id: one["key"] for id, one in version.keys.items() if one["type"] != "fill_gaps"}


def test_a_word_to_choose_from_is_right_in_translation_too(every_type):
    french = translate(every_type)
    (gaps,) = [one["key"] for one in versions(every_type)[-1].keys.values() if one["type"] == "fill_gaps"]
    (question,) = [one for one in sent(french)["questions"] if one["type"] == "fill_gaps"]

    assert list(gaps["accepted"].values()) == [["anti-racist", "antiracist", "anti-racist (fr)"]]
    assert question["words"] == ["anti-racist (fr)", "colour-blind (fr)", "neutral (fr)"]


def test_each_question_is_in_the_language_of_its_page(every_type):
    french = translate(every_type)

    assert document(french)["language"] == "fr"
    assert sent(french)["intro"] == "Mistakes are welcome. (fr)"
    assert {question["language"] for question in sent(french)["questions"]} == {None}


def test_feedback_is_in_the_language_of_the_page(every_type):
    page = fresh(every_type)
    for child in quiz_value(page)["questions"]:
        if child.block.is_scored:
            child.value["explanation"].source = "<p>Because.</p>"
    publish(page)
    translate(fresh(page))
    french_version = versions(every_type)[-1]

    explained = [one for one in french_version.keys.values() if one["type"] != "confidence_scale"]
    assert {one["feedback"]["explanation"] for one in explained} == {"<p>Because. (fr)</p>"}


# --- a translation that lags behind -----------------------------------------------------------------


@pytest.fixture
def french(lesson) -> LessonPage:
    """The lesson with a quiz in French, as it stands."""
    return translate(lesson)


def _question(page: LessonPage, at: int = 0) -> dict[str, Any]:
    return sent(page)["questions"][at]


def _texts(question: dict[str, Any]) -> set[str]:
    return {option["text"] for option in question["options"]}


def test_a_corrected_key_holds_in_french_without_anybody_doing_anything(lesson, french):
    before = sent(french)
    page = fresh(lesson)
    for option in quiz_value(page)["questions"][0].value["options"]:
        option["right"] = not option["right"]
    publish(page)
    after, version = sent(french), versions(lesson)[-1]

    assert right_in(version) == ["Look away (fr)"]
    assert after == {**before, "version": str(version.pk)}


def test_rules_and_points_are_those_of_the_source_at_once(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["pass_mark"], quiz_value(page)["attempts_allowed"] = 100, 2
    quiz_value(page)["questions"][0].value["points"] = 5
    publish(page)

    assert (sent(french)["pass_mark"], sent(french)["attempts_allowed"]) == (100, 2)
    assert _question(french)["points"] == 5
    assert _texts(_question(french)) == {"Listen (fr)", "Look away (fr)"}


def test_what_is_new_in_the_source_is_there_in_its_words(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["questions"].append(choice("And then?"))
    publish(page)

    assert _question(french, 0)["prompt"] == "<p>What helps? (fr)</p>"
    assert _question(french, 0)["language"] is None
    assert _question(french, 1)["prompt"] == "<p>And then?</p>"
    assert _question(french, 1)["language"] == "en-GB"
    assert "And then?" in sent(french)["fallback"]


def test_a_question_with_a_new_option_is_in_one_language_throughout(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["questions"][0].value["options"].append({"text": "Wait", "right": False, "feedback": ""})
    publish(page)

    assert _question(french)["prompt"] == "<p>What helps?</p>"
    assert _texts(_question(french)) == {"Listen", "Look away", "Wait"}


def test_what_is_gone_from_the_source_is_gone(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["questions"][0].value["options"].append({"text": "Wait", "right": False, "feedback": ""})
    quiz_value(page)["questions"].append(choice("And then?"))
    publish(page)
    translate(fresh(page))
    del quiz_value(page)["questions"][1]
    del quiz_value(page)["questions"][0].value["options"][1]
    publish(page)

    assert len(sent(french)["questions"]) == 1
    assert _texts(_question(french)) == {"Listen (fr)", "Wait (fr)"}
    assert "And then?" not in sent(french)["fallback"]


def test_the_order_is_that_of_the_source(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["questions"].append(choice("And then?"))
    publish(page)
    translate(fresh(page))
    questions = quiz_value(page)["questions"]
    questions.append(questions[0])
    del questions[0]
    publish(page)

    assert [question["prompt"] for question in sent(french)["questions"]] == [
        "<p>And then? (fr)</p>",
        "<p>What helps? (fr)</p>",
    ]


def test_a_quiz_that_the_source_has_and_the_translation_lacks_stands_in_its_place(lesson, french):
    page = fresh(lesson)
    page.body.insert(1, quiz(choice("First?")))
    publish(page)

    assert [block["type"] for block in document(french)["body"]] == ["heading", "quiz", "quiz", "quote"]
    assert _question_of(french, 0) == ("<p>First?</p>", "en-GB")
    assert _question_of(french, 1) == ("<p>What helps? (fr)</p>", None)
    assert sent(french)["version"] == str(versions(lesson)[-1].pk)


def _question_of(page: LessonPage, at: int) -> tuple[str, str | None]:
    (question,) = sent(page, at)["questions"]
    return question["prompt"], question["language"]


def test_a_quiz_that_is_gone_from_the_source_is_gone(lesson, french):
    page = fresh(lesson)
    del page.body[1]
    publish(page)

    assert [block["type"] for block in document(french)["body"]] == ["heading", "quote"]
    assert list(differences()) == []


def test_the_translators_next_turn_brings_all_into_french(lesson, french):
    page = fresh(lesson)
    quiz_value(page)["questions"].append(choice("And then?"))
    publish(page)
    translate(fresh(page))

    assert _question(french, 1)["prompt"] == "<p>And then? (fr)</p>"
    assert _question(french, 1)["language"] is None
    assert sorted(_members(sent(french), "id")) == sorted(_members(sent(lesson), "id"))
    assert list(differences()) == []


def test_a_translation_in_which_two_options_are_equal_is_not_used(lesson):
    french = translate(lesson, lambda text: "Pareil" if text in ("Listen", "Look away") else in_french(text))

    assert _texts(_question(french)) == {"Listen", "Look away"}
    assert _question(french)["language"] == "en-GB"


def test_without_a_source_that_is_live_a_translation_stands_on_its_own(lesson, french):
    fresh(lesson).unpublish()
    drain()

    assert _question(french)["prompt"] == "<p>What helps? (fr)</p>"
    assert list(differences()) == []
