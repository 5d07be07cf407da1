"""Handing in over `/learning/sync/`."""

from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from academy.models import Attempt, InboxEntry
from tests.attempts.conftest import choice, start, submission


def test_it_marks_what_is_handed_in(phone, publish_quiz):
    quiz = publish_quiz()
    (receipt,) = phone.send(submission(quiz, quiz.right(0)))

    assert receipt["status"] == "accepted"
    assert receipt["result"]["percent"] == 50
    assert receipt["result"]["score"] == 1.0
    assert receipt["result"]["passed"] is False


def test_it_gives_a_replay_its_first_receipt(phone, publish_quiz):
    quiz = publish_quiz()
    item = submission(quiz, quiz.right())
    first, again = phone.send(item), phone.send(item)

    assert again == [{**first[0], "replayed": True}]
    assert Attempt.objects.count() == 1


def test_it_keeps_another_body_under_the_same_id_and_changes_nothing(phone, publish_quiz):
    quiz = publish_quiz()
    item = submission(quiz, quiz.right())
    phone.send(item)
    (receipt,) = phone.send({**item, "responses": {}})

    assert (receipt["status"], receipt["code"]) == ("conflict", "id-reused")
    assert Attempt.objects.get().percent == 100
    assert InboxEntry.objects.get().code == "id-reused"


def test_it_takes_start_and_submission_in_any_order(phone, publish_quiz):
    quiz, attempt = publish_quiz(), str(uuid4())
    receipts = phone.send(submission(quiz, quiz.right(), attempt), start(quiz, attempt))

    assert [receipt["status"] for receipt in receipts] == ["accepted", "accepted"]
    assert Attempt.objects.get().percent == 100


def test_it_does_not_hand_in_twice(phone, publish_quiz):
    quiz, attempt = publish_quiz(), str(uuid4())
    phone.send(submission(quiz, {}, attempt))
    (receipt,) = phone.send(submission(quiz, quiz.right(), attempt))

    assert (receipt["status"], receipt["code"]) == ("conflict", "already-submitted")
    assert Attempt.objects.get().percent == 0


def test_a_bad_item_holds_up_no_other(phone, publish_quiz):
    quiz = publish_quiz()
    bad = {**submission(quiz, {}), "version": "nonsense"}
    receipts = phone.send(bad, {"id": 3}, submission(quiz, quiz.right()))

    assert [receipt["status"] for receipt in receipts] == ["rejected", "rejected", "accepted"]
    assert [receipt["code"] for receipt in receipts] == ["bad-item", "bad-item", None]


def test_it_marks_by_the_version_that_the_learner_saw(phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    value = quiz.page.body[0].value["questions"][0].value
    for option in value["options"]:
        option["right"] = not option["right"]
    quiz.page.save_revision().publish()
    (receipt,) = phone.send(submission(quiz, quiz.right()))

    assert receipt["status"] == "accepted_late"
    assert receipt["result"]["percent"] == 100


def test_it_accepts_work_on_a_page_that_is_gone(phone, publish_quiz):
    quiz = publish_quiz()
    quiz.page.delete()
    (receipt,) = phone.send(submission(quiz, quiz.right()))

    assert (receipt["status"], receipt["result"]["passed"]) == ("accepted_late", True)


def test_it_takes_few_queries(phone, publish_quiz):
    quiz = publish_quiz()
    phone.send(submission(quiz, quiz.right(0)))  # what is never changed is read once
    with CaptureQueriesContext(connection) as captured:
        phone.send(submission(quiz, quiz.right(0)))
    asked = [query for query in captured if query["sql"].startswith(("SELECT", "INSERT", "UPDATE"))]

    assert len(asked) <= (5 if connection.vendor == "postgresql" else 13)  # the last asks for the epoch
