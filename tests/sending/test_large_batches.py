"""Batches of up to 500 items, or a megabyte."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from academy.models import Attempt, Receipt
from academy.sync import receive
from tests.attempts.conftest import start, submission
from tests.attempts.frozen import freeze
from tests.sending.conftest import enrolment


def test_it_takes_500_items(phone):
    quiz = freeze()
    receipts = phone.send(*(submission(quiz, quiz.right()) for _ in range(500)))

    assert [receipt["status"] for receipt in receipts] == ["accepted_late"] * 500
    assert Attempt.objects.count() == Receipt.objects.count() == 500


@pytest.mark.parametrize("count", [0, 501])
def test_it_refuses_what_is_no_batch(phone, count):
    answer = phone.post({"items": [enrolment() for _ in range(count)]})

    assert (answer.status_code, answer.json()["pointer"]) == (400, "/items")
    assert not Receipt.objects.exists()


def test_it_refuses_more_than_a_megabyte(phone):
    answer = phone.post({"items": [enrolment(code="x" * 1024 * 1024)]})

    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


def test_receipts_come_in_the_order_of_the_items(phone):
    quiz, attempts = freeze(), [str(uuid4()) for _ in range(250)]
    items = [item for one in attempts for item in (start(quiz, one), submission(quiz, {}, one))]

    assert [receipt["id"] for receipt in phone.send(*items)] == [item["id"] for item in items]


def test_an_attempt_may_be_begun_in_one_part_and_handed_in_in_the_next(phone):
    quiz, attempt = freeze(attempts_allowed=1), str(uuid4())
    between = [enrolment() for _ in range(receive.TOGETHER)]
    receipts = phone.send(start(quiz, attempt), *between, submission(quiz, quiz.right(), attempt))

    assert receipts[-1]["result"]["is_surplus"] is False
    assert Attempt.objects.get().percent == 100


def test_no_transaction_takes_more_than_100_items(phone):
    with CaptureQueriesContext(connection) as captured:
        phone.send(*(enrolment() for _ in range(401)))
    locks = [query for query in captured if query["sql"].startswith(("SAVEPOINT", "BEGIN"))]

    assert len(locks) >= 5


def test_an_item_that_comes_twice_in_a_batch_counts_once(phone):
    quiz = freeze()
    item = submission(quiz, quiz.right())
    first, *again = phone.send(item, *(enrolment() for _ in range(150)), item, item)

    assert again[-1] == again[-2] == {**first, "replayed": True}
    assert Attempt.objects.count() == 1
