"""What a device calls itself and its items: kept with the receipts, told again, and never relied upon."""

from uuid import UUID

import pytest

from academy.models import Attempt, Receipt
from academy.sync import devices
from academy.sync.sequences import missing_below
from tests.attempts.conftest import submission
from tests.attempts.frozen import freeze
from tests.sending.conftest import DEVICE, enrolment


def send(phone, *sequences, device=DEVICE) -> dict:
    items = [enrolment() if sequence is None else enrolment(sequence=sequence) for sequence in sequences]
    answer = phone.post({"items": items, "device": device})
    assert answer.status_code == 200, answer.content
    return answer.json()["device"]


def gaps(told: dict) -> list[tuple[int, int]]:
    return [(gap["first"], gap["last"]) for gap in told["missing"]]


def test_it_is_kept_with_the_receipt(phone):
    send(phone, 7)

    assert Receipt.objects.values_list("device", "sequence").get() == (UUID(DEVICE), 7)


def test_without_it_nothing_is_told(phone):
    phone.send(enrolment(sequence=3))

    assert phone.post({"items": [enrolment()]}).json()["device"] is None
    assert not Receipt.objects.exclude(sequence=None).exists()


def test_it_tells_what_is_missing(phone):
    send(phone, 9, 2)
    told = send(phone, 5, 1, None)

    assert (told["highest"], gaps(told), told["looked_from"]) == (9, [(6, 8), (3, 4)], 1)


def test_it_tells_of_no_other_device_or_learner(phone, another_phone):
    send(phone, 5)
    send(another_phone, 4)
    other = "9b2d9a66-0000-4000-8000-000000000000"

    assert send(phone, 2, device=other)["highest"] == 2
    assert gaps(send(another_phone, 3)) == [(1, 2)]


def test_a_device_without_numbers_has_none(phone):
    assert send(phone, None) == {"device": DEVICE, "highest": None, "missing": [], "looked_from": 1}


def test_what_broke_is_missing(phone, monkeypatch):
    quiz, whole = freeze(), Receipt.__init__

    def fail(self, *args, **more):
        if more.get("sequence") == 2:
            raise RuntimeError
        whole(self, *args, **more)

    monkeypatch.setattr(Receipt, "__init__", fail)
    items = [submission(quiz, {}, sequence=sequence) for sequence in (1, 2, 3)]
    told = phone.post({"items": items, "device": DEVICE}).json()

    assert [receipt["code"] for receipt in told["receipts"]] == [None, "try-again", None]
    assert gaps(told["device"]) == [(2, 2)]


def test_it_looks_at_the_latest_alone(phone, monkeypatch):
    monkeypatch.setattr(devices, "LOOKED_AT", 3)
    monkeypatch.setattr(devices, "MOST_GAPS", 1)
    told = send(phone, 10, 20, 30, 40)

    assert (gaps(told), told["looked_from"]) == ([(31, 39)], 20)


def test_a_number_orders_nothing(phone):
    """Two submissions of one attempt: the first that arrives counts, whatever its number and clock."""
    quiz, attempt = freeze(), "6f9619ff-8b86-4011-b42d-00c04fc964ff"
    first = submission(quiz, quiz.right(), attempt, sequence=99, at="2099-01-01T00:00:00Z")
    second = submission(quiz, {}, attempt, sequence=1, at="1999-01-01T00:00:00Z")
    receipts = phone.post({"items": [first, second], "device": DEVICE}).json()["receipts"]

    assert [receipt["code"] for receipt in receipts] == [None, "already-submitted"]
    assert Attempt.objects.get().percent == 100


@pytest.mark.parametrize("number", [{}, {"sequence": 8}])
def test_the_same_item_under_another_number_is_a_replay(phone, number):
    item = enrolment(sequence=7)
    (first,) = phone.post({"items": [item], "device": DEVICE}).json()["receipts"]
    del item["sequence"]

    assert phone.send({**item, **number}) == [{**first, "replayed": True}]


def test_two_items_may_have_one_number(phone):
    assert send(phone, 4, 4)["highest"] == 4
    assert Receipt.objects.filter(sequence=4).count() == 2


@pytest.mark.parametrize("sequence", [0, -1, 2**53, 1.5, True, "1", None, [], {}])
def test_a_number_that_is_none_is_refused_with_its_item_alone(phone, sequence):
    answer = phone.post({"items": [enrolment() | {"sequence": sequence}, enrolment(sequence=3)], "device": DEVICE})
    bad, good = answer.json()["receipts"]

    assert (bad["code"], good["code"]) == ("bad-item", "unknown-course")
    assert answer.json()["device"]["highest"] == 3


@pytest.mark.parametrize("device", ["", "phone", 7, None, [], DEVICE.replace("-", "")])
def test_a_device_that_is_none_is_refused(phone, device):
    answer = phone.post({"items": [enrolment()], "device": device})

    assert (answer.status_code, answer.json()["pointer"]) == (400, "/device")
    assert not Receipt.objects.exists()


@pytest.mark.parametrize(
    ("numbers", "down_to", "found"),
    [
        pytest.param([1, 2, 3], 1, [], id="none"),
        pytest.param([3], 1, [(1, 2)], id="from the beginning"),
        pytest.param([3], 3, [], id="none is looked for below"),
        pytest.param([2, 9, 5, 5], 1, [(6, 8), (3, 4), (1, 1)], id="in any order, and twice"),
    ],
)
def test_it_finds_gaps(numbers, down_to, found):
    assert list(missing_below(numbers, down_to=down_to)) == found
