"""What the simulator looks for: each promise, once broken on purpose and once kept."""

from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.utils import timezone

from academy.models import Receipt
from frontend_contract.simulator.checks import broken_records
from frontend_contract.simulator.line import Heard
from frontend_contract.simulator.promises import Promises

ITEM = {"id": "7d0f6cf4-62a5-4bb7-9d1c-7ad1f4b9f001", "kind": "enrolment", "course": "c"}
RECEIPT = {"id": ITEM["id"], "status": "accepted", "code": None, "replayed": False, "result": None}


def standing(*, complete: bool = True, seen: tuple = ("a",)) -> dict:
    unit = {"unit": "u", "is_complete": complete, "seen": [*seen], "ticked": [], "submitted": [], "passed": []}
    return {"units": [unit], "courses": [{"course": "c", "is_complete": complete}]}


@pytest.mark.parametrize(
    ("then", "broken"),
    [
        pytest.param(standing(), 0, id="the same"),
        pytest.param(standing(seen=("a", "b")), 0, id="more was done"),
        pytest.param(standing(seen=()), 1, id="a block is not seen any more"),
        pytest.param(standing(complete=False), 2, id="unit and course are open again"),
    ],
)
def test_what_was_done_stays_done(then, broken):
    promises = Promises()
    promises.look(standing())
    promises.look(then)

    assert len(promises.broken) == broken


def test_a_database_that_was_put_back_may_know_less():
    promises = Promises()
    promises.look(standing())
    promises.forget()
    promises.look(standing(complete=False, seen=()))

    assert promises.broken == []


@pytest.mark.parametrize(
    ("receipt", "broken"),
    [
        pytest.param(RECEIPT, 0, id="accepted"),
        pytest.param({**RECEIPT, "status": "rejected", "code": "try-again"}, 0, id="to be sent again"),
        pytest.param({**RECEIPT, "status": "rejected", "code": "unknown-version"}, 1, id="rejected"),
        pytest.param({**RECEIPT, "status": "conflict", "code": "id-reused"}, 1, id="a conflict"),
        pytest.param({**RECEIPT, "id": "another"}, 1, id="for another item"),
    ],
)
def test_what_is_sent_is_taken(receipt, broken):
    promises = Promises()
    promises.heed(ITEM, receipt)

    assert len(promises.broken) == broken


@pytest.mark.parametrize(
    ("other", "broken"),
    [
        pytest.param({**RECEIPT, "replayed": True}, 0, id="one is a replay"),
        pytest.param(RECEIPT, 1, id="both are the first"),
        pytest.param({**RECEIPT, "status": "accepted_late", "replayed": True}, 1, id="they differ"),
    ],
)
def test_two_answers_about_one_item_agree(other, broken):
    promises = Promises()
    promises.agree([RECEIPT], [other])

    assert len(promises.broken) == broken


@pytest.mark.parametrize(("status", "broken"), [(200, 0), (304, 0), (410, 0), (400, 1), (404, 1), (500, 1)])
def test_nothing_unexpected_is_answered(status, broken):
    promises = Promises()
    promises.status("GET", "/", Heard(status, None, {}))

    assert len(promises.broken) == broken


@pytest.fixture
def ada(db, django_user_model):
    return django_user_model.objects.create_user(email="ada@example.org", password="only-for-this-test")


def told(*receipts: dict):
    """A device that sent enrolments and was told this of them."""
    by_id = {receipt["id"]: receipt for receipt in receipts}
    return SimpleNamespace(sent={key: {**ITEM, "id": key} for key in by_id}, receipts=by_id)


def stored(learner, receipt: dict) -> None:
    Receipt.objects.create(learner=learner, item=receipt["id"], digest="d", content=receipt, received_at=timezone.now())


def test_what_was_acknowledged_is_there(ada):
    stored(ada, RECEIPT)

    assert list(broken_records(ada, [told({**RECEIPT, "replayed": True})])) == []


def test_it_misses_what_was_acknowledged_and_is_not_there(ada):
    assert len(list(broken_records(ada, [told(RECEIPT)]))) == 1


def test_it_finds_what_nobody_sent(ada):
    stored(ada, {**RECEIPT, "id": str(uuid4())})

    assert len(list(broken_records(ada, [told()]))) == 1


def test_it_finds_another_word_than_was_given(ada):
    stored(ada, {**RECEIPT, "status": "rejected"})

    assert len(list(broken_records(ada, [told(RECEIPT)]))) == 1
