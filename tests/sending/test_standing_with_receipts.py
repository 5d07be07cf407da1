"""What a batch changed comes back with its receipts, and the epoch with every answer."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from cms.documents.changes import begin_epoch
from tests.conftest import drain
from tests.progress.conftest import PublishedUnit

STANDING = "/api/v1/learning/standing/"


@pytest.fixture
def lesson(tree):
    drain()
    return PublishedUnit(tree.lesson)


def send(phone, items, **more) -> dict:
    answer = phone.post({"items": items, **more})
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_it_is_there_only_when_it_is_asked_for(phone, lesson):
    assert send(phone, lesson.seen())["standing"] is None


def test_it_is_what_the_standing_would_say_now(phone, lesson):
    told = send(phone, lesson.seen(), since=None)["standing"]

    assert told == phone.client.get(STANDING).json()
    assert [unit["percent"] for unit in told["units"] if unit["unit"] == lesson.key] == [100]


def test_it_brings_what_changed_since(phone, tree, lesson):
    for hours, events in ((2, PublishedUnit(tree.other).seen()), (1, lesson.seen()[:1])):
        with time_machine.travel(timezone.now() - timedelta(hours=hours)):
            phone.send(*events)
    since = phone.client.get(STANDING).json()["since"]
    told = send(phone, lesson.seen(), since=since)["standing"]

    assert ([unit["unit"] for unit in told["units"]], told["is_whole"]) == ([lesson.key], False)


@pytest.mark.parametrize("since", ["", "of another time", "a:b:c", "x" * 2000])
def test_one_that_is_not_known_brings_all_and_keeps_no_work_out(phone, lesson, since):
    answer = send(phone, lesson.seen(), since=since)

    assert {receipt["status"] for receipt in answer["receipts"]} == {"accepted"}
    assert answer["standing"]["is_whole"] is True


@pytest.mark.parametrize("since", [1, [], {}, True])
def test_it_is_text(phone, lesson, since):
    answer = phone.post({"items": lesson.seen(), "since": since})

    assert (answer.status_code, answer.json()["pointer"]) == (400, "/since")


def test_the_epoch_is_that_of_the_entry_point(phone, lesson):
    before = send(phone, lesson.seen())["epoch"]
    epoch = str(begin_epoch())

    assert send(phone, lesson.seen())["epoch"] == epoch == phone.client.get("/api/v1/").json()["epoch"] != before
