"""Something breaks: nothing that was acknowledged is lost, one item never takes others along, no log tells a word."""

from unittest import mock

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.db import DatabaseError, OperationalError, connection, transaction

from academy.items.submission import Submission
from academy.locks import lock_learner
from academy.models import Attempt, InboxEntry, Receipt
from academy.sync import receive
from academy.sync.reception import Reception
from tests.attempts.conftest import submission
from tests.attempts.frozen import freeze, question

SECRET = "Pelargonium"


@pytest.fixture
def breaking(monkeypatch):
    """The submission of this attempt breaks, with an error that quotes what was sent."""
    whole = Submission.receive
    broken: set[str] = set()

    def fail(learner, item, *, at, prepared):
        outcome = whole(learner, item, at=at, prepared=prepared)
        if item["attempt"] in broken:
            raise RuntimeError(f"could not store {item['responses']}")
        return outcome

    monkeypatch.setattr(Submission, "receive", staticmethod(fail))
    return broken


def written(**more) -> tuple:
    quiz = freeze(question("word", "short_text", {"accepted": ["ally"]}))
    return quiz, submission(quiz, {"word": SECRET}, **more)


def test_an_item_that_breaks_takes_no_other_along(phone, breaking):
    quiz, bad = written()
    good = [submission(quiz, {"word": "ally"}) for _ in range(2)]
    breaking.add(bad["attempt"])
    receipts = phone.send(good[0], bad, good[1])

    assert [receipt["status"] for receipt in receipts] == ["accepted_late", "rejected", "accepted_late"]
    assert receipts[1]["code"] == "try-again"
    assert {str(attempt.key) for attempt in Attempt.objects.all()} == {item["attempt"] for item in good}


def test_it_says_nothing_of_a_body_in_the_log(phone, breaking, caplog):
    _, bad = written()
    breaking.add(bad["attempt"])
    phone.send(bad)

    assert "RuntimeError" in caplog.text
    assert "submission.py" in caplog.text or "test_what_breaks.py" in caplog.text
    assert SECRET not in caplog.text


def test_it_accepts_what_broke_when_it_comes_again(phone, breaking):
    _, item = written()
    breaking.add(item["attempt"])
    phone.send(item)
    breaking.clear()
    (receipt,) = phone.send(item)

    assert (receipt["status"], receipt["replayed"]) == ("accepted_late", False)


def test_it_keeps_what_broke_once(phone, breaking):
    _, item = written()
    breaking.add(item["attempt"])
    for _ in range(3):
        phone.send(item)

    assert InboxEntry.objects.get().code == "try-again"
    assert SECRET in InboxEntry.objects.get().content().decode()
    assert not Receipt.objects.exists()


def test_a_database_error_in_one_item_takes_no_other_along(phone, monkeypatch):
    """On PostgreSQL, an error spoils the rest of its transaction."""
    quiz, bad = written()
    whole = Submission.receive

    def fail(learner, item, *, at, prepared):
        if item["attempt"] == bad["attempt"]:
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO academy_receipt (item) VALUES (NULL)")
        return whole(learner, item, at=at, prepared=prepared)

    monkeypatch.setattr(Submission, "receive", staticmethod(fail))
    receipts = phone.send(bad, submission(quiz, {"word": "ally"}))

    assert [receipt["code"] for receipt in receipts] == ["try-again", None]
    assert Attempt.objects.get().percent == 100


def test_it_acknowledges_nothing_that_was_not_committed(phone):
    _, item = written()
    with mock.patch.object(Reception, "write", side_effect=DatabaseError("disk full")):
        (receipt,) = phone.send(item)

    assert receipt["code"] == "try-again"
    assert not Attempt.objects.exists()
    assert not Receipt.objects.exists()


def test_it_survives_that_what_broke_can_not_be_kept_either(phone, breaking, caplog):
    _, item = written()
    breaking.add(item["attempt"])
    with mock.patch.object(receive, "keep", side_effect=DatabaseError(SECRET)):
        (receipt,) = phone.send(item)

    assert receipt["code"] == "try-again"
    assert SECRET not in caplog.text


@pytest.mark.parametrize("busy", ["database is locked", "database table is locked"])
def test_it_asks_to_come_again_without_a_lock(phone, busy):
    _, item = written()
    with mock.patch.object(receive, "lock_learner", side_effect=OperationalError(busy)):
        answer = phone.post({"items": [item]})

    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert int(answer["Retry-After"]) > 0
    assert not Attempt.objects.exists()


def test_it_does_not_take_items_one_by_one_without_a_lock(phone):
    _, item = written()
    with mock.patch.object(receive, "lock_learner", side_effect=OperationalError("database is locked")) as tried:
        phone.post({"items": [item] * 50})

    assert tried.call_count == 1


def test_it_knows_a_learner_no_more_who_was_deleted_in_between(phone):
    _, item = written()

    def lock_too_late(learner, *wanted):
        get_user_model().objects.filter(pk=learner.pk).delete()
        return lock_learner(learner, *wanted)

    with mock.patch.object(receive, "lock_learner", lock_too_late):
        answer = phone.post({"items": [item]})

    assert (answer.status_code, answer.json()["code"]) == (401, "not-signed-in")
    assert answer["WWW-Authenticate"]
    assert not Attempt.objects.exists()


def test_it_takes_nothing_from_a_learner_who_was_deactivated(phone):
    _, item = written()
    get_user_model().objects.update(is_active=False)

    assert phone.post({"items": [item]}).status_code == 401
    assert not Attempt.objects.exists()


def test_a_lock_on_nobody_is_an_error(phone):
    get_user_model().objects.all().delete()

    with transaction.atomic(), pytest.raises(receive.LearnerGone):
        lock_learner(phone.learner)


def test_a_replay_outlives_a_new_secret_key(phone, settings):
    _, item = written()
    (first,) = phone.send(item)
    settings.SECRET_KEY = "another-" + "z" * 50
    phone.sign_in()

    assert phone.send(item) == [{**first, "replayed": True}]


def test_a_replay_outlives_years(phone):
    _, item = written()
    (first,) = phone.send(item)
    with time_machine.travel("2031-01-01T12:00:00Z", tick=False):
        phone.sign_in()

        assert phone.send(item) == [{**first, "replayed": True}]
