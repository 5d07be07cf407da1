"""Examples of what devices send, and of the server's word on it."""

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from academy.sync.item import sync_items
from frontend_contract.demo_site import DemoSite
from frontend_contract.example import Example
from frontend_contract.reading_examples import LEARNING, all_pages, of_type, parts_of, read

SYNC = f"{LEARNING}sync/"
_AT = "2026-01-05T09:00:00Z"


def sending_examples(site: DemoSite) -> Iterator[Example]:
    items = _items(all_pages(site))
    for item in items:
        kind = sync_items.classes()[item["kind"]]
        yield Example(f"items/{item['kind']}", kind.component_name(), item)
    receipts = send(site, items)
    for item, receipt in zip(items, receipts, strict=True):
        yield Example(f"receipts/{item['kind']}", "Receipt", receipt)
    yield from _other_receipts(site, items)
    submission = next(item for item in items if item["kind"] == "submission")
    review = read(site.graduate, f"{LEARNING}attempts/{submission['attempt']}/")
    yield Example("answers/sync", "ReceiptList", _whole_answer(site, items))
    asked = f"{LEARNING}receipts/?ids={items[0]['id']},{id_for('never sent')}"
    yield Example("answers/receipts", "KnownReceipts", read(site.graduate, asked))
    yield Example("answers/attempt", "AttemptReview", review)
    yield Example("answers/reflections", "ReflectionList", read(site.graduate, f"{LEARNING}reflections/"))


def send(site: DemoSite, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return _word_on(site, {"items": items})["receipts"]


def _word_on(site: DemoSite, batch: dict[str, Any]) -> dict[str, Any]:
    answer = site.graduate.post(SYNC, batch, content_type="application/json")
    if answer.status_code != 200:
        raise RuntimeError(f"{SYNC} answered {answer.status_code}.")
    return answer.json()


def _whole_answer(site: DemoSite, items: list[dict[str, Any]]) -> dict[str, Any]:
    """With all that a device can ask for: what is missing of its numbers, and where the learner stands."""
    seen = next(item for item in items if item["kind"] == "seen")
    batch = {"items": [{**seen, "id": id_for("numbered"), "sequence": 3}], "device": id_for("device"), "since": None}
    return _word_on(site, batch)


def _items(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One of each kind, in the order in which somebody would do them."""
    course, quiz = of_type(pages, "course"), _practice(pages)
    ticked, prompted = _with(pages, "checkpoint"), _with(pages, "reflection_prompt")
    version, box = ticked["completion"]["version"], of_type(ticked["body"], "checkpoint")
    prompt = of_type(prompted["body"], "reflection_prompt")
    attempt = {"attempt": id_for("attempt"), "version": quiz["version"]}
    return [
        _item("enrolment", course=course["key"]),
        _item("seen", version=version, block=ticked["completion"]["blocks"][0]),
        _item("ticked", version=version, block=box["id"]),
        _item("start", **attempt, offline=True),
        _item("submission", **attempt, responses=_responses(quiz)),
        _item("reflection", unit=prompted["key"], block=prompt["id"], text="I looked away, and wish I had not."),
        _item("finished", version=version),
        _item("withdrawal", course=course["key"]),
    ]


def _item(kind: str, **members: Any) -> dict[str, Any]:
    return {"kind": kind, "id": id_for(kind), **members, "at": _AT}


def id_for(name: str) -> str:
    """The same at each recording: order and draws follow from it."""
    return str(uuid5(NAMESPACE_URL, f"https://contract.example/{name}"))


def _with(pages: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    """The first page with a block of this type in its body."""
    return next(page for page in pages if any(block["type"] == kind for block in page.get("body") or ()))


def _practice(pages: list[dict[str, Any]]) -> dict[str, Any]:
    """A quiz whose keys everybody may see."""
    return next(part for part in parts_of(pages) if part.get("feedback") == "practice" and part.get("questions"))


def _responses(quiz: dict[str, Any]) -> dict[str, Any]:
    """To its questions of one choice, the first option."""
    return {one["id"]: one["options"][0]["id"] for one in quiz["questions"] if one["type"] == "single_choice"}


def _other_receipts(site: DemoSite, items: list[dict[str, Any]]) -> Iterator[Example]:
    seen = next(item for item in items if item["kind"] == "seen")
    for name, item in {
        "replayed": seen,
        "conflict": {**seen, "block": "another"},
        "rejected": {**seen, "id": id_for("rejected"), "version": id_for("nothing")},
    }.items():
        (receipt,) = send(site, [item])
        yield Example(f"receipts/{name}", "Receipt", receipt)
