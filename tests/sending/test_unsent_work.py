"""A file in which a device saved what it could not send."""

import json
from uuid import uuid4

import pytest

from academy.models import Attempt, InboxEntry, Receipt
from tests.attempts.conftest import submission
from tests.attempts.frozen import freeze
from tests.sending.conftest import DEVICE, enrolment

FILE = "/api/v1/learning/sync/file/"


def saved_by(phone, *items: dict, **more) -> dict:
    head = {"format": 1, "learner": str(phone.learner.pk), "device": DEVICE, "saved_at": "2026-03-04T10:00:00Z"}
    return {**head, "items": list(items), **more}


def upload(phone, file):
    headers = {"X-CSRFToken": phone.token}
    return phone.client.post(FILE, file, content_type="application/json", headers=headers)


def test_it_is_taken_as_a_batch(phone):
    quiz = freeze()
    answer = upload(phone, saved_by(phone, submission(quiz, quiz.right(), sequence=1), enrolment(sequence=3))).json()

    assert [receipt["code"] for receipt in answer["receipts"]] == [None, "unknown-course"]
    assert answer["device"]["missing"] == [{"first": 2, "last": 2}]
    assert Attempt.objects.get().percent == 100


def test_what_arrived_before_is_a_replay(phone):
    item = enrolment()
    (first,) = phone.send(item)
    file = saved_by(phone, item)

    assert upload(phone, file).json()["receipts"] == [{**first, "replayed": True}]
    assert upload(phone, file).json()["receipts"] == [{**first, "replayed": True}]


def test_that_of_another_learner_is_refused_and_changes_nothing(phone, another_phone):
    answer = upload(another_phone, saved_by(phone, enrolment()))

    assert (answer.status_code, answer.json()["code"]) == (409, "another-learner")
    assert "another account" in answer.json()["detail"]
    assert not Receipt.objects.exists()
    assert not InboxEntry.objects.exists()


def test_its_learner_may_be_in_capitals(phone):
    assert upload(phone, saved_by(phone, enrolment(), learner=str(phone.learner.pk).upper())).status_code == 200


def test_an_item_that_can_not_be_read_is_refused_alone(phone):
    file = json.dumps(saved_by(phone, enrolment(), {"id": str(uuid4()), "text": "\ud83d"}, enrolment()))

    assert [receipt["code"] for receipt in upload(phone, file).json()["receipts"]] == [
        "unknown-course",
        "bad-item",
        "unknown-course",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", 2),
        ("format", "1"),
        ("format", True),
        ("learner", "ada"),
        ("learner", None),
        ("device", "phone"),
        ("saved_at", "2026-13-01T00:00:00Z"),
        ("saved_at", 7),
        ("items", []),
        ("items", {}),
        ("password", "x"),
    ],
)
def test_what_is_no_such_file_is_refused(phone, name, value):
    answer = upload(phone, saved_by(phone, enrolment(), **{name: value}))

    assert (answer.status_code, answer.json()["pointer"]) == (400, f"/{name}")
    assert not Receipt.objects.exists()


def test_it_is_sent_in_parts_if_it_is_large(phone):
    answer = upload(phone, saved_by(phone, *(enrolment() for _ in range(501))))

    assert (answer.status_code, answer.json()["detail"]) == (400, "“items” is a list of 1 to 500 items.")


def test_one_has_to_be_signed_in(phone):
    phone.client.logout()

    assert upload(phone, saved_by(phone, enrolment())).status_code == 401
