"""A device that lost the answer asks for receipts by the ids of its items."""

from uuid import uuid4

import pytest

from tests.sending.conftest import enrolment

KEY = "6f9619ff-8b86-4011-b42d-00c04fc964ff"
RECEIPTS = "/api/v1/learning/receipts/"


def ask(phone, *ids: str):
    return phone.client.get(RECEIPTS, {"ids": ",".join(ids)})


def test_it_gives_first_receipts_in_the_order_asked_for(phone):
    items = [enrolment(), enrolment()]
    first = phone.send(*items)
    found = ask(phone, items[1]["id"], items[0]["id"].upper()).json()

    assert found == {"receipts": [{**first[1], "replayed": True}, {**first[0], "replayed": True}], "unknown": []}


def test_it_lists_what_never_arrived(phone):
    item, lost = enrolment(), str(uuid4())
    phone.send(item)
    found = ask(phone, lost, item["id"], lost).json()

    assert ([receipt["id"] for receipt in found["receipts"]], found["unknown"]) == ([item["id"]], [lost])


def test_it_knows_nobody_elses(phone, another_phone):
    item = enrolment()
    phone.send(item)

    assert ask(another_phone, item["id"]).json() == {"receipts": [], "unknown": [item["id"]]}


def test_it_takes_50_at_once(phone):
    assert len(ask(phone, *(str(uuid4()) for _ in range(50))).json()["unknown"]) == 50


@pytest.mark.parametrize("ids", ["", "x", f"{KEY},", ",".join([KEY] * 51)])
def test_it_refuses_what_is_no_list_of_ids(phone, ids):
    answer = phone.client.get(RECEIPTS, {"ids": ids})

    assert (answer.status_code, answer.json()["parameter"]) == (400, "ids")


def test_it_asks_for_the_ids(phone):
    assert phone.client.get(RECEIPTS).json()["parameter"] == "ids"


def test_one_has_to_be_signed_in(phone):
    phone.client.logout()

    assert ask(phone, str(uuid4())).status_code == 401
