"""Nothing that anybody can fetch tells what is right before its time, whatever the type of question."""

import json

import pytest

from academy.models import LessonPage
from academy.quizzes.registry import question_types
from tests.api.checked import schema
from tests.conftest import add, drain
from tests.questions.shared import block_of
from tests.quizzes.conftest import choice, document, quiz, sent, versions
from tests.quizzes.secrets import SECRETS, gives_away, secretive_questions


@pytest.fixture(params=["after_submit", "after_pass", "never"])
def lesson(request, tree) -> LessonPage:
    """A lesson whose quiz has every type of question, under each policy that keeps keys back."""
    value = {"title": "Check", "questions": secretive_questions(), "feedback": request.param}
    page = add(tree.module, LessonPage(title="Guarded", body=[{"type": "quiz", "value": value}]))
    drain()
    return page


def test_the_secrets_are_there_to_be_found(lesson):
    (version,) = versions(lesson)

    assert gives_away(json.dumps(version.keys)) == ["quokka", "wombat"]
    assert gives_away(json.dumps(version.content)) == []


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/content/pages/?type=lesson&limit=100",
        "/api/v1/content/pages/{lesson}/",
        "/api/v1/content/pages/{lesson}/?locale=fr",
        "/api/v1/content/courses/{course}/outline/",
        "/api/v1/content/search/?q=guarded",
        "/api/v1/content/resolve/?path=/en-GB/academy/talking-about-race/beginning/guarded/",
    ],
)
def test_our_api_gives_nothing_away(lesson, tree, api_client, address):
    keys = {"lesson": lesson.translation_key, "course": tree.course.translation_key}
    answer = api_client.get(address.format(**keys))

    assert answer.status_code == 200
    assert gives_away(answer.content.decode()) == []


@pytest.mark.parametrize("secret", SECRETS)
def test_one_can_not_search_for_it(lesson, api_client, secret):
    assert api_client.get(f"/api/v1/content/search/?q={secret}").json()["items"] == []


def test_a_client_that_knows_no_quizzes_reads_prompts_alone(lesson):
    fallback = sent(lesson)["fallback"]

    assert "Good intentions" not in fallback
    assert "What would you do?" in fallback
    assert "interrupted" not in fallback
    assert gives_away(fallback) == []


def test_answers_are_held_back(lesson):
    assert sent(lesson)["answers"] is None


@pytest.mark.urls("tests.bench.urls")
@pytest.mark.parametrize(
    "address",
    [
        "/api/v2/pages/{pk}/",
        "/api/v2/pages/?type=academy.LessonPage&fields=*&limit=20",
        "/api/v3/pages/{pk}/",
        "/api/v3/pages/?type=academy.LessonPage&fields=*",
        "/api/v3/pages/?type=academy.LessonPage",
    ],
)
def test_wagtails_own_apis_would_give_nothing_away(lesson, client, address):
    answer = client.get(address.format(pk=lesson.pk))

    assert answer.status_code == 200, answer.content
    assert gives_away(answer.content.decode()) == []
    assert '"right": true' not in answer.content.decode()


@pytest.mark.urls("tests.bench.urls")
@pytest.mark.parametrize("address", ["/api/v2/pages/{pk}/", "/api/v3/pages/{pk}/"])
def test_wagtails_own_apis_would_show_the_quiz_itself(lesson, client, address):
    answer = client.get(address.format(pk=lesson.pk)).content.decode()

    assert "What would you do?" in answer


def test_the_schema_holds_no_example_of_a_key():
    text = json.dumps(schema())

    for name in question_types.classes():
        kind = block_of(name)
        assert not {"default", "example", "examples"} & _names(kind.response_schema, kind.key_schema, kind.schema())
    assert '"right": true' not in text


def _names(*schemas) -> set[str]:
    found: set[str] = set()
    for member in schemas:
        if isinstance(member, dict):
            found |= member.keys() | _names(*member.values())
        elif isinstance(member, list):
            found |= _names(*member)
    return found


# --- practice ---------------------------------------------------------------------------------------


def test_only_a_practice_quiz_brings_its_answers(tree):
    page = add(tree.module, LessonPage(title="Open", body=[quiz(choice(), feedback="practice")]))
    drain()
    (answer,) = sent(page)["answers"]
    (question,) = sent(page)["questions"]

    assert answer["question"] == question["id"]
    assert {"id": answer["key"]["right"][0], "text": "Listen"} in question["options"]
    assert answer["feedback"] == {"explanation": "", "options": {}}


def test_a_practice_quiz_fits_the_contract_with_every_type(tree, api_client):
    body = [{"type": "quiz", "value": {"title": "Check", "questions": secretive_questions(), "feedback": "practice"}}]
    page = add(tree.module, LessonPage(title="Open", body=body))
    drain()
    answer = api_client.get(f"/api/v1/content/pages/{page.translation_key}/")

    assert len(answer.json()["body"][0]["answers"]) == len(question_types.classes())
    assert gives_away(json.dumps(document(page))) == ["quokka", "wombat"]


def test_one_can_not_search_for_the_answers_of_a_practice_quiz(tree, api_client):
    body = [{"type": "quiz", "value": {"title": "Check", "questions": secretive_questions(), "feedback": "practice"}}]
    add(tree.module, LessonPage(title="Open", body=body))
    drain()

    assert api_client.get("/api/v1/content/search/?q=quokka").json()["items"] == []


# --- the order --------------------------------------------------------------------------------------


def test_options_are_in_an_order_that_says_nothing(tree):
    page = add(tree.module, LessonPage(title="Order", body=[quiz(*(choice(f"{n}?") for n in range(12)))]))
    drain()
    firsts = [question["options"][0]["text"] for question in sent(page)["questions"]]

    assert all(question["options"] == _by_id(question["options"]) for question in sent(page)["questions"])
    assert set(firsts) == {"Listen", "Look away"}


def test_so_are_the_choices_of_a_scenario(lesson):
    (question,) = [one for one in sent(lesson)["questions"] if one["type"] == "scenario"]

    assert [step["choices"] for step in question["steps"]] == [_by_id(step["choices"]) for step in question["steps"]]


def _by_id(options: list[dict]) -> list[dict]:
    return sorted(options, key=lambda option: option["id"])


def test_without_shuffling_options_stand_as_the_editor_put_them(tree):
    questions = [choice(f"{n}?") for n in range(6)]
    page = add(tree.module, LessonPage(title="Order", body=[quiz(*questions, shuffle=False)]))
    drain()

    assert {question["options"][0]["text"] for question in sent(page)["questions"]} == {"Listen"}
