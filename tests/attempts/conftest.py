"""A lesson with a quiz, and a phone that sends what its learner did."""

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model

from academy.models import LessonPage, QuizVersion
from cms.documents.build import Build
from tests.api.checked import CheckedClient
from tests.conftest import add, drain

SYNC = "/api/v1/learning/sync/"
ATTEMPTS = "/api/v1/learning/attempts/"


def choice(prompt: str, **more: Any) -> tuple[str, dict]:
    """A question of two options, of which the first is right."""
    options = [{"text": "Listen", "right": True, "feedback": ""}, {"text": "Look away", "right": False, "feedback": ""}]
    return "single_choice", {"prompt": f"<p>{prompt}</p>", "options": options, "explanation": "<p>Why.</p>", **more}


def scale(measure: str = "speak_up", occasion: str = "before") -> tuple[str, dict]:
    return "confidence_scale", {"prompt": "<p>How sure are you?</p>", "measure": measure, "occasion": occasion}


def quiz_block(*questions: tuple[str, dict], **rules: Any) -> tuple[str, dict]:
    return "quiz", {"title": "Check", "questions": list(questions), **rules}


class PublishedQuiz:
    """What a client knows of the first quiz on a page, and what a test knows beyond that."""

    def __init__(self, page: LessonPage):
        self.page = page
        body = LessonPage.objects.get(pk=page.pk).document(Build())["body"]
        self.public = next(block for block in body if block["type"] == "quiz")
        self.version = QuizVersion.objects.get(pk=self.public["version"])
        self.questions = [question["id"] for question in self.public["questions"]]

    def right(self, *questions: int) -> dict[str, str]:
        """Right responses to these questions, which are single choices; to all if none is named."""
        chosen = [self.questions[at] for at in questions] or [
            question for question in self.questions if self.version.keys[question]["points"]
        ]
        return {question: self.version.keys[question]["key"]["right"][0] for question in chosen}


@pytest.fixture
def publish_quiz(tree):
    """Publish a lesson with a quiz of these questions and rules; gives the `PublishedQuiz`."""

    def publish(*questions: tuple[str, dict], **rules: Any) -> PublishedQuiz:
        questions = questions or (choice("One?"), choice("Two?"))
        page = add(tree.module, LessonPage(title=f"Quiz {uuid4()}", body=[quiz_block(*questions, **rules)]))
        drain()
        return PublishedQuiz(page)

    return publish


class Phone:
    """A learner's device."""

    def __init__(self, learner):
        self.learner = learner
        self.client = CheckedClient()
        self.client.cookies["csrftoken"] = self.token = "x" * 32
        self.sign_in()

    def sign_in(self) -> None:
        self.client.force_login(self.learner)

    def post(self, body: Any, **more: Any):
        headers = {"X-CSRFToken": self.token}
        return self.client.post(SYNC, body, content_type="application/json", headers=headers, **more)

    def send(self, *items: dict) -> list[dict]:
        """Send items and give their receipts."""
        answer = self.post({"items": list(items)})
        assert answer.status_code == 200, answer.content
        return answer.json()["receipts"]

    def attempts(self) -> list[dict]:
        return self.client.get(ATTEMPTS).json()["items"]

    def review(self, attempt: str) -> dict:
        return self.client.get(f"{ATTEMPTS}{attempt}/").json()


@pytest.fixture
def phone(db) -> Phone:
    return Phone(get_user_model().objects.create_user(email="ada@example.org", password="only-for-this-test"))


@pytest.fixture
def another_phone(db) -> Phone:
    """Of another learner."""
    return Phone(get_user_model().objects.create_user(email="bea@example.org", password="only-for-this-test"))


def start(quiz: PublishedQuiz, attempt: str | None = None, **more: Any) -> dict:
    return {
        "id": str(uuid4()),
        "kind": "start",
        "attempt": attempt or str(uuid4()),
        "version": str(quiz.version.pk),
        **more,
    }


def submission(quiz: PublishedQuiz, responses: dict, attempt: str | None = None, **more: Any) -> dict:
    return {
        "id": str(uuid4()),
        "kind": "submission",
        "attempt": attempt or str(uuid4()),
        "version": str(quiz.version.pk),
        "responses": responses,
        **more,
    }


@pytest.fixture
def editor(client, db):
    client.force_login(get_user_model().objects.create_superuser(email="ed@example.org", password="only-for-this-test"))
    return client
