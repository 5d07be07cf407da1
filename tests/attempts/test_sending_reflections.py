"""Reflections over `/learning/sync/`: saved, changed and destroyed by the learner's devices."""

from typing import Any
from uuid import uuid4

import pytest

from academy.models import InboxEntry, Reflection
from tests.learning.traces import CANARY, database_bytes, holds_canary

ALL = "/api/v1/learning/reflections/"
UNIT = "6f9619ff-8b86-4011-b42d-00c04fc964ff"


def reflection(text: Any, **more: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "kind": "reflection", "unit": UNIT, "block": "intro-1", "text": text, **more}


def texts(phone) -> list[str]:
    return [item["text"] for item in phone.client.get(ALL).json()["items"]]


def codes(receipts: list[dict]) -> list[tuple[str, str | None]]:
    return [(receipt["status"], receipt["code"]) for receipt in receipts]


def test_it_saves_what_was_written(phone):
    sent = reflection("I looked away.", at="2026-03-02T08:00:00+01:00")
    (receipt,) = phone.send(sent)
    (item,) = phone.client.get(ALL).json()["items"]

    assert (receipt["status"], receipt["kind"], receipt["result"]) == ("accepted", "reflection", None)
    assert (item["text"], item["item"], item["client_at"]) == ("I looked away.", sent["id"], "2026-03-02T07:00:00Z")


def test_it_changes_what_was_written_and_keeps_what_was(phone):
    phone.send(reflection("I looked away."), reflection("I will not look away."))

    assert [(item["text"], item["current"]) for item in phone.client.get(ALL).json()["items"]] == [
        ("I will not look away.", True), ("I looked away.", False),
    ]  # fmt: skip


def test_it_destroys_what_was_written(phone, another_phone):
    phone.send(reflection("one"), reflection("two"), reflection("elsewhere", block="b"))
    another_phone.send(reflection("hers"))
    phone.send(reflection(None))

    assert texts(phone) == ["elsewhere"]
    assert texts(another_phone) == ["hers"]


def test_what_was_destroyed_does_not_come_back_when_it_is_sent_again(phone):
    sent = reflection("one")
    phone.send(sent, reflection(None))
    (receipt,) = phone.send(sent)

    assert receipt["replayed"] is True
    assert texts(phone) == []


def test_a_replay_destroys_nothing_that_was_written_since(phone):
    destroying = reflection(None)
    phone.send(reflection("before"), destroying, reflection("after"))
    phone.send(destroying)

    assert texts(phone) == ["after"]


@pytest.mark.parametrize(("text", "code"), [("  ", "nothing-written"), (f"{CANARY} " * 2000, "too-long")])
def test_it_says_why_it_refuses(phone, text, code):
    (receipt,) = phone.send(reflection(text))

    assert codes([receipt]) == [("rejected", code)]
    assert receipt["reason"]
    assert texts(phone) == []


MALFORMED = [
    pytest.param({"text": [CANARY]}, id="a list"),
    pytest.param({"text": {CANARY: 1}}, id="an object"),
    pytest.param({"unit": CANARY}, id="in another place"),
    pytest.param({"block": CANARY * 9}, id="as a block"),
    pytest.param({CANARY: 1}, id="as a name"),
    pytest.param({"at": CANARY}, id="as a time"),
]


@pytest.mark.parametrize("change", MALFORMED)
def test_it_keeps_nothing_readable_of_what_is_malformed(phone, change):
    (receipt,) = phone.send({**reflection("one"), **change})

    assert codes([receipt]) == [("rejected", "bad-item")]
    assert receipt["detail"]
    assert not holds_canary(database_bytes())


def test_it_keeps_nothing_readable_of_anything(phone):
    sent = reflection(CANARY)
    phone.send(sent, {**sent, "text": f"other {CANARY}"}, reflection(f"{CANARY} " * 2000))

    assert (Reflection.objects.count(), InboxEntry.objects.count()) == (1, 2)
    assert not holds_canary(database_bytes())


def test_it_destroys_what_could_not_be_used_as_well(phone, another_phone):
    sent = reflection("one")
    phone.send(sent, {**sent, "text": "same id"}, reflection("x" * 20_001), reflection(["malformed"]))
    phone.send(reflection(" ", block="b"), {"id": str(uuid4()), "kind": "poem", "text": "kept"})
    another_phone.send(reflection(" "))
    phone.send(reflection(None))

    assert sorted(InboxEntry.objects.filter(learner=phone.learner).values_list("code", flat=True)) == [
        "nothing-written", "unknown-kind",
    ]  # fmt: skip
    assert InboxEntry.objects.filter(learner=another_phone.learner).count() == 1


def test_it_destroys_what_was_kept_before_its_prompt_was_noted(phone):
    phone.send(reflection(" "), reflection(" ", block="b"), reflection(" ", block="c"))
    InboxEntry.objects.update(prompt=None)
    phone.send(reflection(None), reflection(None, block="b"))

    assert InboxEntry.objects.count() == 1


def test_destroying_much_does_not_open_the_inbox_each_time(phone, monkeypatch):
    phone.send(*(reflection(" ", block=f"{number}") for number in range(50)))
    monkeypatch.setattr(InboxEntry, "content", lambda entry: pytest.fail("It was opened."))
    phone.send(*(reflection(None, block=f"{number}") for number in range(40)))

    assert InboxEntry.objects.count() == 10


def test_it_destroys_although_something_in_the_inbox_does_not_open(phone):
    phone.send(reflection("one"), reflection(" "))
    InboxEntry.objects.update(key_id="lost")

    assert codes(phone.send(reflection(None))) == [("accepted", None)]
    assert texts(phone) == []
