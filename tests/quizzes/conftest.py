"""A published lesson with a quiz, and what one can look up of it."""

import json
from typing import Any

import pytest

from academy.models import LessonPage, QuizVersion
from cms.documents.models import PublishedDocument
from tests.conftest import add, drain


def choice(prompt: str = "What helps?", right: str = "Listen", wrong: str = "Look away", **more: Any):
    """A single choice as code writes it into a body."""
    options = [{"text": right, "right": True, "feedback": ""}, {"text": wrong, "right": False, "feedback": ""}]
    return "single_choice", {"prompt": f"<p>{prompt}</p>", "options": options, **more}


def quiz(*questions: tuple[str, dict], **rules: Any) -> tuple[str, dict]:
    return "quiz", {"title": "Check", "questions": list(questions or [choice()]), **rules}


@pytest.fixture
def lesson(tree) -> LessonPage:
    """A lesson with a heading, a quiz of one question, and a quote, published."""
    body = [
        ("heading", {"text": "Before", "level": "2"}),
        quiz(),
        ("quote", {"text": "After.", "source": ""}),
    ]
    page = add(tree.module, LessonPage(title="With a quiz", body=body))
    drain()
    return page


def fresh(page: LessonPage) -> LessonPage:
    return LessonPage.objects.get(pk=page.pk)


def quiz_value(page: LessonPage, at: int = 0) -> Any:
    """The value of a quiz in the body of this very instance, to change."""
    return [child.value for child in page.body if child.block_type == "quiz"][at]


def publish(page: LessonPage) -> None:
    page.save_revision().publish()
    drain()


def document(page: LessonPage) -> dict[str, Any]:
    """What clients get of a page now."""
    return json.loads(bytes(PublishedDocument.objects.get(page_id=page.pk).body))


def sent(page: LessonPage, at: int = 0) -> dict[str, Any]:
    """A quiz as clients get it now."""
    return [block for block in document(page)["body"] if block["type"] == "quiz"][at]


def versions(page: LessonPage) -> list[QuizVersion]:
    """Everything that is frozen of a unit, oldest first."""
    return list(QuizVersion.objects.filter(unit=page.translation_key).order_by("frozen_at"))


def right_in(version: QuizVersion) -> list[str]:
    """The texts of the options that are right, in a version of single choices."""
    texts = {option["id"]: option["text"] for one in version.content["questions"] for option in one["options"]}
    return [texts[right] for one in version.keys.values() for right in one["key"]["right"]]
