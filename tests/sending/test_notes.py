"""What a learner is told of work that counts although it is late, or one attempt more than allowed."""

from datetime import date
from uuid import UUID

import pytest
import time_machine

from academy.models import Attempt, Receipt
from academy.models.enrolments import Cohort
from tests.attempts.conftest import start, submission
from tests.attempts.frozen import freeze
from tests.conftest import drain
from tests.progress.conftest import PublishedUnit

LATE = "The page has changed or gone since you opened it. What you did counts, by the page as you saw it."
SURPLUS = (
    "You had used all attempts at this quiz. This one was made without a connection, so it is kept, and it counts."
)


def test_of_work_by_an_older_page_it_says_that_it_counts(phone):
    quiz = freeze()
    (receipt,) = phone.send(submission(quiz, quiz.right()))

    assert (receipt["status"], receipt["note"]) == ("accepted_late", LATE)


def test_of_an_attempt_beyond_the_allowance_it_says_that_it_counts(phone, publish_quiz):
    quiz = publish_quiz(attempts_allowed=1)
    first, second = phone.send(submission(quiz, {}), submission(quiz, quiz.right()))

    assert (first["note"], second["note"]) == (None, SURPLUS)
    assert Attempt.objects.get(is_surplus=True).percent == 100


def test_of_a_start_online_beyond_it_there_is_a_reason(phone, publish_quiz):
    quiz = publish_quiz(attempts_allowed=1)
    _, refused = phone.send(submission(quiz, {}), start(quiz))

    assert (refused["note"], refused["code"]) == (None, "no-attempts-left")
    assert refused["reason"]


def test_a_receipt_of_before_there_were_notes_has_none(phone):
    quiz = freeze()
    item = submission(quiz, {})
    phone.send(item)
    row = Receipt.objects.get()
    del row.content["note"]
    row.save()
    (again,) = phone.send(item)

    assert (again["note"], again["replayed"]) == (None, True)


@pytest.fixture
def due_in_may(tree):
    drain()
    course = UUID(str(tree.course.translation_key))
    return Cohort.objects.create(course=course, name="May", code="MAY", due_on=date(2026, 5, 31))


def test_work_after_the_day_by_which_it_is_due_counts_like_any_other(phone, tree, due_in_may):
    lesson = PublishedUnit(tree.lesson)
    enrolment = {"id": "6f9619ff-8b86-4011-b42d-00c04fc964ff", "kind": "enrolment", "course": str(due_in_may.course)}
    with time_machine.travel("2026-05-04T12:00:00Z", tick=False):
        phone.sign_in()
        phone.send({**enrolment, "code": "MAY"})
    with time_machine.travel("2026-07-01T12:00:00Z", tick=False):
        phone.sign_in()
        answer = phone.post({"items": lesson.seen(), "since": None}).json()

    assert {receipt["status"] for receipt in answer["receipts"]} == {"accepted"}
    assert answer["standing"]["courses"][0]["due_on"] == "2026-05-31"
    assert [unit["is_complete"] for unit in answer["standing"]["units"] if unit["unit"] == lesson.key] == [True]
