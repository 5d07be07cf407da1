"""What must hold once everything was sent: what was acknowledged is there once, and nothing else is."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from academy.models import Attempt, Event, Receipt, Reflection
from academy.progress.rebuild import rebuild
from frontend_contract.simulator.content import Content
from frontend_contract.simulator.device import Device
from frontend_contract.simulator.work import Json

_EVENTS = {"seen", "ticked", "finished"}


def broken_records(learner: Any, devices: list[Device]) -> Iterator[str]:
    """A sentence for each difference between what a learner's devices were told and what is stored."""
    sent = {key: item for device in devices for key, item in device.sent.items()}
    told = {key: receipt for device in devices for key, receipt in device.receipts.items()}
    accepted = [item for key, item in sent.items() if told[key]["status"].startswith("accepted")]
    yield from _receipts(learner, told)
    attempts = Counter({item["attempt"] for item in accepted if "attempt" in item})
    yield from _differing("attempt", attempts, Counter(map(str, _of(Attempt, learner, "key"))))
    happened = [item for item in accepted if item["kind"] in _EVENTS]
    events = Counter((item["kind"], item["version"], item.get("block", "")) for item in happened)
    rows = _of(Event, learner, "kind", "version", "block")
    yield from _differing("event", events, Counter((kind, str(version), block) for kind, version, block in rows))
    reflections = Counter(item["id"] for item in accepted if item["kind"] == "reflection")
    yield from _differing("reflection", reflections, Counter(map(str, _of(Reflection, learner, "item"))))
    yield from _marks(learner, told)


def broken_standings() -> Iterator[str]:
    """Where a standing is not what follows from the learner's history."""
    for _done, _of_all, found in rebuild(verify=True):
        yield from (f"A standing differs from a rebuild: {text}" for text in found)


def broken_content(device: Device) -> Iterator[str]:
    """Where what a device keeps is not what a new one gets."""
    device.update()
    fresh = Content()
    fresh.update(device.ask_for_content)
    for key in sorted(device.content.kept.keys() | fresh.kept.keys()):
        mine, theirs = device.content.kept.get(key), fresh.kept.get(key)
        if mine != theirs:
            what = "is gone" if theirs is None else "is missing" if mine is None else "is another"
            yield f"Document {key} {what} on the server than on {device.email}'s device {device.id}."


def _receipts(learner: Any, told: dict[str, Json]) -> Iterator[str]:
    stored = list(Receipt.objects.filter(learner=learner).values_list("item", "content"))
    yield from _differing("receipt", Counter(told.keys()), Counter(str(item) for item, _content in stored))
    for item, content in stored:
        said = told.get(str(item))
        if said is not None and {**said, "replayed": False} != {**content, "replayed": False}:
            yield f"Item {item} has another receipt than its device was given."


def _marks(learner: Any, told: dict[str, Json]) -> Iterator[str]:
    best = {str(key): percent for key, percent in _of(Attempt, learner, "key", "percent")}
    for receipt in told.values():
        result = receipt["result"] or {}
        if result.get("percent") is not None and (best.get(result["attempt"]) or 0) < result["percent"]:
            yield f"Attempt {result['attempt']} has {best.get(result['attempt'])} %, and had {result['percent']} %."


def _differing(what: str, wanted: Counter, stored: Counter) -> Iterator[str]:
    for one in wanted.keys() | stored.keys():
        if wanted[one] != stored[one]:
            yield f"The {what} {one} should be there {wanted[one]} times and is {stored[one]} times."


def _of(model: Any, learner: Any, *columns: str) -> Any:
    return model.objects.filter(learner=learner).values_list(*columns, flat=len(columns) == 1)
