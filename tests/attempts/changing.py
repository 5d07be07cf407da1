"""Changing a published quiz, and asking the admin about it."""

from academy.models import LessonPage
from academy.quizzes.drafts import published_versions
from academy.quizzes.regrade import corrections_to_offer
from tests.conftest import drain


def wrong(quiz) -> dict:
    """The wrong option of the first question."""
    question = quiz.public["questions"][0]
    right = quiz.version.keys[question["id"]]["key"]["right"]
    return {question["id"]: next(option["id"] for option in question["options"] if option["id"] not in right)}


def draft_of(quiz) -> LessonPage:
    return LessonPage.objects.get(pk=quiz.page.pk)


def first_question(page: LessonPage):
    return page.body[0].value["questions"][0]


def swap_key(page: LessonPage) -> None:
    for option in first_question(page).value["options"]:
        option["right"] = not option["right"]


def correct(quiz) -> None:
    """Publish the quiz with the other option of its first question as the right one."""
    page = draft_of(quiz)
    swap_key(page)
    page.save_revision().publish()
    drain()


def offered(quiz) -> list:
    (current,) = published_versions(quiz.page.pk)
    return corrections_to_offer(current)


def reword(page: LessonPage) -> None:
    first_question(page).value["prompt"].source = "<p>Uno?</p>"


def asking(page: LessonPage) -> str:
    """Save the draft; the address that asks before it is published."""
    return f"/admin/pages/{page.pk}/before-publishing/{page.save_revision().pk}/"


def asked(editor, page: LessonPage) -> str:
    """The page that asks, with single spaces."""
    return " ".join(editor.get(asking(page)).content.decode().split())


def regrading(editor, quiz):
    """The page that offers the one correction."""
    (correction,) = offered(quiz)
    return editor.get(f"/admin/pages/{quiz.page.pk}/regrade/{correction.current.pk}/{correction.question}/")
