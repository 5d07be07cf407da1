"""Quizzes of a draft can be tried; nothing tells their keys before that, and nothing is kept of it."""

from uuid import uuid4

import pytest
from django.apps import apps

from academy.models import LessonPage
from cms.preview.models import PreviewGrant
from tests.attempts.conftest import choice, quiz_block, scale
from tests.conftest import add
from tests.preview.conftest import look, look_beside
from tests.quizzes.secrets import SECRETS, gives_away, secretive_questions


def a_lesson(tree, *questions, **rules) -> LessonPage:
    return add(tree.module, LessonPage(title="With a quiz", body=[quiz_block(*questions, **rules)]))


def quiz_in(draft) -> dict:
    return next(block for block in draft.json()["body"] if block["type"] == "quiz")


def chosen(quiz: dict, text: str) -> dict[str, str]:
    """To each question, the option with this text."""
    return {one["id"]: next(o["id"] for o in one["options"] if o["text"] == text) for one in quiz["questions"]}


class Trying:
    """Somebody with a grant before the quiz of a draft."""

    def __init__(self, front_end, code: str):
        self.front_end = front_end
        self.granted = front_end.grant(code=code)
        self.quiz = quiz_in(front_end.draft(self.granted))

    def hand_in(self, text: str = "", **body):
        responses = chosen(self.quiz, text) if text else {}
        given = {"attempt": str(uuid4()), "responses": responses, **body}
        return self.front_end.mark(self.granted, self.quiz["id"], **given)


@pytest.mark.parametrize(("text", "percent", "passed"), [("Listen", 100, True), ("Look away", 0, False)])
def test_it_is_marked(tree, desk, front_end, text, percent, passed):
    trying = Trying(front_end, look(desk, a_lesson(tree, choice("What helps?"))))
    review = trying.hand_in(text).json()

    assert (review["percent"], review["passed"]) == (percent, passed)
    assert review["answers"][0]["feedback"]["explanation"] == "<p>Why.</p>"


def test_it_is_marked_by_the_keys_of_the_draft(tree, desk, front_end):
    """The words of the two options were exchanged in the form, and nobody has saved it."""
    page = a_lesson(tree, choice("What helps?"))
    name = "body-0-value-questions-0-value-options-{}-value-text"
    code = look_beside(desk, page, **{name.format(0): "Look away", name.format(1): "Listen"})
    trying = Trying(front_end, code)

    assert trying.hand_in("Look away").json()["percent"] == 100


@pytest.mark.parametrize(
    ("policy", "mode", "text", "shown"),
    [
        pytest.param("after_submit", "learner", "Look away", True, id="handing in is enough"),
        pytest.param("after_pass", "learner", "Look away", False, id="not passed"),
        pytest.param("after_pass", "learner", "Listen", True, id="passed just now"),
        pytest.param("after_pass", "passed", "Look away", True, id="passed before"),
        pytest.param("never", "passed", "Listen", False, id="never"),
        pytest.param("practice", "learner", "Look away", True, id="practice"),
    ],
)
def test_it_shows_what_is_right_as_the_policy_allows(tree, desk, front_end, policy, mode, text, shown):
    page = a_lesson(tree, choice("What helps?"), feedback=policy)
    review = Trying(front_end, look(desk, page, mode)).hand_in(text).json()

    assert (review["answers"] is not None) is shown


def test_a_visitor_can_hand_in_nothing(tree, desk, front_end):
    answer = Trying(front_end, look(desk, a_lesson(tree, choice("What helps?")), "visitor")).hand_in("Listen")

    assert (answer.status_code, answer.json()["code"]) == (403, "not-for-visitors")


def test_a_draft_tells_no_key(tree, desk, front_end):
    questions = [{"type": one["type"], "value": one["value"]} for one in secretive_questions()]
    quizzes = [
        {"type": "quiz", "value": {"title": "Check", "questions": questions, "feedback": policy}}
        for policy in ("after_submit", "after_pass", "never")
    ]
    page = add(tree.module, LessonPage(title="Guarded", body=quizzes))
    granted = front_end.grant(code=look(desk, page))
    kept = str(PreviewGrant.objects.get().trials)

    assert gives_away(kept) == list(SECRETS), "what is looked for is there to be found"
    assert gives_away(front_end.draft(granted).content.decode()) == []
    assert gives_away(str(granted)) == []


def _rows() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.managed}


def test_nothing_is_kept_of_it(tree, desk, front_end):
    page = a_lesson(tree, choice("What helps?"), scale())
    trying = Trying(front_end, look(desk, page))
    how_sure = next(one["id"] for one in trying.quiz["questions"] if one["type"] == "confidence_scale")
    before, kept = _rows(), PreviewGrant.objects.values().get()
    review = trying.hand_in(responses={how_sure: 5}).json()

    assert review["responses"] == {how_sure: True}
    assert _rows() == before
    assert PreviewGrant.objects.values().get() == kept


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        pytest.param({"responses": {"nothing": 1}}, "/responses", id="no such question"),
        pytest.param({"responses": []}, "/responses", id="no object"),
        pytest.param({"attempt": "7"}, "/attempt", id="no UUID"),
        pytest.param({"kept": True}, "/kept", id="no such member"),
    ],
)
def test_it_says_what_is_wrong_with_the_body(tree, desk, front_end, body, pointer):
    answer = Trying(front_end, look(desk, a_lesson(tree, choice("What helps?")))).hand_in(**body)

    assert (answer.status_code, answer.json()["pointer"]) == (400, pointer)


def test_a_response_of_the_wrong_kind_is_refused(tree, desk, front_end):
    trying = Trying(front_end, look(desk, a_lesson(tree, choice("What helps?"))))
    answer = trying.hand_in(responses={trying.quiz["questions"][0]["id"]: 7})

    assert (answer.status_code, answer.json()["pointer"]) == (400, "/responses")


def test_there_is_no_quiz_but_those_of_the_draft(tree, desk, front_end):
    other = a_lesson(tree, choice("What helps?"))
    trying = Trying(front_end, look(desk, a_lesson(tree, choice("What else?"))))
    answer = front_end.mark(trying.granted, other.body[0].id, attempt=str(uuid4()), responses={})

    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
