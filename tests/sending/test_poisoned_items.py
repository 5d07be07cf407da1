"""Whatever an item is, the one before it and the one behind it are taken."""

import json
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from academy.items.submission import Submission
from academy.models import Attempt, InboxEntry, Receipt
from academy.sync.inbox import opened
from academy.sync.item import sync_items
from tests.attempts.conftest import submission
from tests.attempts.frozen import freeze
from tests.profiles import examples as how_many
from tests.sending.conftest import enrolment

ID = "6f9619ff-8b86-4011-b42d-00c04fc964ff"
SECRET = "Pelargonium"


def send_raw(phone, *items: str):
    """Items as text, so that they may be anything."""
    return phone.post(('{"items": [' + ", ".join(items) + "]}").encode("utf-8", "surrogatepass"))


def between(phone, poison: str) -> dict[str, Any]:
    """The receipt of what stands between two good items, which have been taken."""
    quiz = freeze()
    before, behind = submission(quiz, quiz.right()), submission(quiz, quiz.right())
    answer = send_raw(phone, json.dumps(before), poison, json.dumps(behind))
    assert answer.status_code == 200, answer.content
    receipts = answer.json()["receipts"]
    assert [one["status"] for one in (receipts[0], receipts[2])] == ["accepted_late"] * 2
    return receipts[1]


def an_item(**members: str) -> str:
    """A submission of which these members are as they are given."""
    said = {"id": f'"{ID}"', "kind": '"submission"', "attempt": f'"{ID}"', "version": f'"{uuid4()}"'}
    return "{" + ", ".join(f'"{name}": {text}' for name, text in (said | members).items()) + "}"


POISON = {
    "half a character, escaped": '{"q": "' + SECRET + '\\ud83d"}',
    "half a character, as bytes": '{"q": "' + SECRET + '\ud83d"}',
    "NUL": '{"q": "\\u0000"}',
    "a raw control character": '{"q": "\n"}',
    "a name with half a character": '{"\\udc00": 1}',
    "a large integer": '{"q": 12345678901234567890}',
    "a large number": '{"q": 1e300}',
    "infinity": '{"q": 1e999}',
    "more digits than are ever read": '{"q": ' + "9" * 5000 + "}",
    "not a number": '{"q": NaN}',
    "nested a little too deep": '{"q": ' + "[" * 12 + "]" * 12 + "}",
    "nested deeper than is ever read": '{"q": ' + "[" * 20_000 + "]" * 20_000 + "}",
    "no JSON": '{"q": maybe}',
    "a trailing comma": '{"q": 1,}',
}


@pytest.mark.parametrize("responses", POISON.values(), ids=POISON.keys())
def test_it_is_refused_alone_and_kept(phone, responses):
    receipt = between(phone, an_item(responses=responses))

    assert (receipt["id"], receipt["kind"], receipt["code"]) == (ID, "submission", "bad-item")
    assert receipt["detail"]
    assert SECRET not in json.dumps(receipt)
    assert opened(InboxEntry.objects.get())["attempt"] == ID
    assert Attempt.objects.count() == 2


def test_it_gets_the_same_receipt_again(phone):
    poison = an_item(responses=POISON["NUL"])
    first = between(phone, poison)

    assert between(phone, poison) == {**first, "replayed": True}
    assert InboxEntry.objects.count() == 1


def test_what_was_written_is_kept_as_far_as_it_can_be(phone):
    between(phone, an_item(responses=POISON["half a character, escaped"]))

    assert opened(InboxEntry.objects.get())["responses"] == {"q": SECRET + "\\ud83d"}


def test_it_can_be_exported(phone):
    for poison in POISON.values():
        between(phone, an_item(id=f'"{uuid4()}"', responses=poison))
    export = phone.client.get("/api/v1/learning/me/export/")
    inbox = export.json()["parts"]["inbox"]

    assert export.status_code == 200
    assert len(inbox["items"]) == len(POISON)
    assert phone.client.get("/api/v1/learning/me/export/readable/").status_code == 200


def test_one_that_can_not_be_read_on_a_prompt_is_destroyed_with_what_is_written_there(phone):
    prompt = {"kind": '"reflection"', "unit": f'"{ID}"', "block": '"b"'}
    between(phone, an_item(**prompt, text='"' + SECRET + '\\ud83d"'))
    destroying = {"id": str(uuid4()), "kind": "reflection", "unit": ID, "block": "b", "text": None}
    phone.send(destroying)

    assert not InboxEntry.objects.exists()


@pytest.mark.parametrize("name", ["device", "since"])
def test_what_is_wrong_beside_the_items_refuses_the_batch(phone, name):
    answer = phone.post('{"items": [' + json.dumps(enrolment()) + '], "' + name + '": "\\ud83d"}')

    assert (answer.status_code, answer.json()["pointer"]) == (400, f"/{name}")
    assert not Receipt.objects.exists()


@pytest.mark.parametrize(
    "body", ['{"items": [{"id": "', '{"items": [{]}', '{"items": ["\\ud83d"]', '"\\ud83d"', "[NaN]", ""]
)
def test_where_nobody_can_tell_the_items_the_batch_is_refused(phone, body):
    assert phone.post(body).status_code == 400
    assert not Receipt.objects.exists()


numbers = st.integers() | st.floats() | st.sampled_from([10**400, -(2**63), 2**53, 1e308])
texts = st.text(st.characters(), max_size=8) | st.sampled_from(["\0", "\ud800", ID, "2026-13-01T00:00:00Z", ""])
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
members = st.sampled_from(
    sorted({name for kind in sync_items.classes().values() for name in kind.schema()["properties"]} - {"kind", "id"})
)
shaped = st.builds(
    lambda kind, more, known: {**more, "kind": kind, **({"id": str(uuid4())} if known else {})},
    st.sampled_from(sorted(sync_items.classes())) | texts,
    st.dictionaries(members | texts, values | st.just(ID), max_size=6),
    st.booleans(),
)


@settings(max_examples=how_many(60))
@given(st.lists(values | shaped, min_size=1, max_size=4))
def test_items_of_any_shape_harm_no_other(phone, items):
    quiz = freeze()
    good = [submission(quiz, {}) for _ in items]
    mixed = [json.dumps(item) for pair in zip(good, items, strict=True) for item in pair]
    answer = send_raw(phone, *mixed)

    assert answer.status_code == 200, answer.content
    assert [one["status"] for one in answer.json()["receipts"][::2]] == ["accepted_late"] * len(good)
    assert not [one for one in answer.json()["receipts"] if one["code"] == "try-again"]


@settings(max_examples=how_many(10))
@given(st.sets(st.integers(0, 119), max_size=5))
def test_those_that_break_inside_harm_no_other(phone, broken):
    quiz, whole = freeze(), Submission.receive
    items = [submission(quiz, {}) for _ in range(120)]
    bad = {items[at]["attempt"] for at in broken}

    def fail(learner, item, *, at, prepared):
        if item["attempt"] in bad:
            raise MemoryError
        return whole(learner, item, at=at, prepared=prepared)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Submission, "receive", staticmethod(fail))
        receipts = phone.send(*items)

    assert {at for at, receipt in enumerate(receipts) if receipt["code"] == "try-again"} == broken
    assert Receipt.objects.filter(item__in=[item["id"] for item in items]).count() == 120 - len(broken)
