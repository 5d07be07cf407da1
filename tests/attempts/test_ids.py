"""Ids are made by devices: in capitals or not, twice, for two things, or by two learners alike."""

from uuid import uuid4

import pytest

from academy.models import Attempt, InboxEntry, Receipt
from tests.attempts.conftest import start, submission
from tests.attempts.frozen import freeze


@pytest.mark.parametrize("member", ["id", "attempt", "version"])
def test_it_takes_capitals_for_the_same_id(phone, member):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    (first,) = phone.send(item)
    (again,) = phone.send({**item, member: item[member].upper()})

    assert again == {**first, "replayed": True}
    assert Attempt.objects.count() == 1


def test_it_gives_ids_back_in_small_letters(phone):
    quiz, attempt = freeze(), str(uuid4())
    (receipt,) = phone.send(submission(quiz, {}, attempt.upper()))

    assert receipt["result"]["attempt"] == attempt


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("{id}", id="in brackets"),
        pytest.param("urn:uuid:id", id="as a URN"),
        pytest.param("urn:plain", id="a URN of 36 characters"),
        pytest.param("plain", id="without hyphens"),
        pytest.param("under_score", id="with an underscore, which Python's int would take"),
        pytest.param(" id", id="with a space"),
    ],
)
@pytest.mark.parametrize("member", ["id", "attempt", "version"])
def test_it_takes_no_other_form_of_a_uuid(phone, member, form):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    forms = {
        "{id}": "{" + item[member] + "}",
        "urn:uuid:id": f"urn:uuid:{item[member]}",
        "urn:plain": "urn:" + item[member].replace("-", ""),
        "plain": item[member].replace("-", ""),
        "under_score": item[member][0] + "_" + item[member][2:],
        " id": " " + item[member],
    }
    (receipt,) = phone.send({**item, member: forms[form]})

    assert (receipt["status"], receipt["code"]) == ("rejected", "bad-item")
    assert not Attempt.objects.exists()


def test_it_refuses_one_attempt_at_two_quizzes(phone):
    one, other, attempt = freeze(), freeze(), str(uuid4())
    first, second = phone.send(submission(one, one.right(), attempt), submission(other, other.right(), attempt))

    assert (first["status"], second["status"], second["code"]) == ("accepted_late", "conflict", "attempt-exists")
    assert Attempt.objects.get().unit == one.version.unit
    assert InboxEntry.objects.get().code == "attempt-exists"


def test_it_lets_two_learners_use_the_same_ids(phone, another_phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    (mine,), (theirs,) = phone.send(item), another_phone.send(item)

    assert (mine["status"], theirs["status"]) == ("accepted_late", "accepted_late")
    assert (mine["replayed"], theirs["replayed"]) == (False, False)
    assert {attempt.learner for attempt in Attempt.objects.all()} == {phone.learner, another_phone.learner}


def test_it_takes_an_item_once_that_is_twice_in_a_batch(phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    first, again = phone.send(item, item)

    assert again == {**first, "replayed": True}
    assert (Attempt.objects.count(), Receipt.objects.count()) == (1, 1)


def test_it_takes_the_first_of_two_bodies_under_one_id_in_a_batch(phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    first, second = phone.send(item, {**item, "responses": {}})

    assert (first["status"], second["status"], second["code"]) == ("accepted_late", "conflict", "id-reused")
    assert Attempt.objects.get().percent == 100


def test_it_keeps_one_inbox_entry_however_often_the_other_body_comes(phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    phone.send(item)
    for _ in range(3):
        phone.send({**item, "responses": {}})

    assert InboxEntry.objects.count() == 1


def test_it_still_gives_the_first_receipt_after_a_conflict(phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    (first,) = phone.send(item)
    phone.send({**item, "responses": {}})

    assert phone.send(item) == [{**first, "replayed": True}]


def test_it_accepts_under_a_new_id_what_was_rejected_and_put_right(phone):
    quiz = freeze()
    item = submission(quiz, {"one": 3})
    (rejected,) = phone.send(item)
    (accepted,) = phone.send({**item, "id": str(uuid4()), "responses": quiz.right()})

    assert (rejected["code"], accepted["status"]) == ("bad-response", "accepted_late")
    assert Attempt.objects.get().percent == 100


def test_it_keeps_to_its_word_on_what_was_rejected(phone):
    quiz = freeze()
    item = submission(quiz, {"one": 3})
    (rejected,) = phone.send(item)

    assert phone.send(item) == [{**rejected, "replayed": True}]
    assert phone.send({**item, "responses": quiz.right()})[0]["code"] == "id-reused"


def test_it_takes_the_same_item_for_a_replay_however_it_is_written(phone):
    quiz = freeze()
    item = {**start(quiz), "offline": True}
    (first,) = phone.send(item)

    assert phone.send(dict(reversed(item.items()))) == [{**first, "replayed": True}]
