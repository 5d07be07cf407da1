"""One learner on many threads: one submission over and over, other bodies under its id, starts beyond the limit."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest

from academy.models import Attempt, InboxEntry, Receipt
from tests.attempts.frozen import FrozenQuiz, freeze
from tests.phone.phone import Phone, start, submission
from tests.profiles import REPLAYS

THREADS = 16
#: Of the server: so that neither a process nor its memory is what keeps two apart.
PROCESSES = 2
#: Whether two starts really meet is chance, so it is tried more than once.
STARTING_AGAIN = 5
STARTED, NOT_STARTED = ("accepted_late", None, False), ("rejected", "no-attempts-left", False)


@pytest.fixture(scope="module")
def known(server) -> Phone:
    phone = Phone(server.port, server.mail, "kit@example.org")
    phone.sign_up()
    return phone


@pytest.fixture
def devices(known) -> list[Phone]:
    """Sixteen devices of one learner, each with a connection of its own."""
    return [known.another() for _ in range(THREADS)]


def at_once(devices: list[Phone], item_of: Any, *, times: int = 1) -> list[dict]:
    """Each device sends its item so many times, all of them together; all receipts."""
    barrier = Barrier(len(devices), timeout=60)

    def one(device: Phone) -> list[dict]:
        item = item_of()
        barrier.wait()
        return [device.send_once(item)[0] for _ in range(times)]

    with ThreadPoolExecutor(len(devices)) as threads:
        return [receipt for receipts in threads.map(one, devices) for receipt in receipts]


def told_apart(receipts: list[dict]) -> Counter:
    return Counter((receipt["status"], receipt["code"], receipt["replayed"]) for receipt in receipts)


def test_it_takes_one_submission_once_however_often_it_comes(devices):
    quiz = freeze()
    item = submission(str(quiz.version.pk), str(uuid4()), quiz.right())
    receipts = at_once(devices, lambda: item, times=REPLAYS // THREADS)

    assert told_apart(receipts) == {("accepted_late", None, False): 1, ("accepted_late", None, True): REPLAYS - 1}
    assert all({**receipt, "replayed": False} == {**receipts[0], "replayed": False} for receipt in receipts)
    assert Attempt.objects.filter(key=item["attempt"]).count() == 1
    assert Receipt.objects.filter(item=item["id"]).count() == 1


def test_it_keeps_another_body_under_the_same_id_and_changes_nothing(devices):
    quiz = freeze()
    item = submission(str(quiz.version.pk), str(uuid4()), quiz.right())
    (first,) = devices[0].send_once(item)
    receipts = at_once(devices, lambda: {**item, "responses": {}}, times=4)

    assert told_apart(receipts) == {("conflict", "id-reused", False): 64}
    assert devices[0].send_once(item) == [{**first, "replayed": True}]
    assert Attempt.objects.get(key=item["attempt"]).percent == 100
    assert InboxEntry.objects.filter(item=item["id"]).count() == 1


@pytest.mark.parametrize("allowed", [1, 3])
def test_it_starts_no_more_than_are_allowed(devices, allowed):
    for _ in range(STARTING_AGAIN):
        quiz = freeze(attempts_allowed=allowed)
        receipts = at_once(devices, lambda version=str(quiz.version.pk): start(version, str(uuid4())))

        assert told_apart(receipts) == {STARTED: allowed, NOT_STARTED: THREADS - allowed}
        assert attempts_at(quiz) == [False] * allowed


def test_it_keeps_what_two_devices_did_offline(devices):
    quiz = freeze(attempts_allowed=1)
    receipts = at_once(devices[:2], lambda: submission(str(quiz.version.pk), str(uuid4()), quiz.right()))

    assert told_apart(receipts) == {("accepted_late", None, False): 2}
    assert attempts_at(quiz) == [False, True]


def attempts_at(quiz: FrozenQuiz) -> list[bool]:
    """Whether each attempt at it is beyond the allowance, in the order in which they came."""
    return list(Attempt.objects.filter(unit=quiz.version.unit).order_by("id").values_list("is_surplus", flat=True))
