"""What a device holds the server to while it works. Whatever is broken is written down, and the device goes on."""

from typing import Any

from frontend_contract.simulator.line import Heard
from frontend_contract.simulator.work import Json

_EXPECTED = {200, 304, 410}
#: What a version of a unit or quiz may be that was published after the copy to which the database was put back.
_FORGOTTEN = {"unknown-version", "unknown-block"}
#: Members of a unit's standing that only ever grow.
_GROWING = ("seen", "ticked", "submitted", "passed")


class Promises:
    """`broken` has a sentence for each promise that was not kept."""

    def __init__(self) -> None:
        self.broken: list[str] = []
        self.known: set[tuple[str, ...]] = set()
        self.was_restored = False

    def forget(self) -> None:
        """The database was put back: the standing may be what it was then, until all is sent again."""
        self.known = set()
        self.was_restored = True

    def status(self, method: str, path: str, answer: Heard) -> None:
        if answer.status not in _EXPECTED:
            self.broken.append(f"{method} {path} was answered {answer.status}: {str(answer.content)[:300]}")

    def heed(self, item: Json, receipt: Json) -> None:
        """The receipt is for this item, and takes it: nothing is sent that could not be used."""
        if receipt["id"] != item["id"]:
            self.broken.append(f"The receipt for {item['id']} names {receipt['id']}.")
        may_be_unknown = self.was_restored and receipt["code"] in _FORGOTTEN
        if receipt["status"] in ("conflict", "rejected") and receipt["code"] != "try-again" and not may_be_unknown:
            self.broken.append(f"{item['kind']} {item['id']} was {receipt['status']}: {receipt['code']}.")

    def agree(self, ones: list[Json], others: list[Json]) -> None:
        """Two answers about the same items say the same; one of them is the first."""
        for one, other in zip(ones, others, strict=True):
            if "try-again" in (one["code"], other["code"]):
                continue
            if {**one, "replayed": True} != {**other, "replayed": True} or not (one["replayed"] or other["replayed"]):
                self.broken.append(f"Sent twice at once, {one['id']} got two first receipts, or two that differ.")

    def look(self, standing: Json) -> None:
        """What was done stays done."""
        now = set(_done(standing))
        self.broken += [f"{' '.join(lost)} was there and is not any more." for lost in sorted(self.known - now)]
        self.known = now


def _done(standing: Json) -> Any:
    for course in standing["courses"]:
        if course["is_complete"]:
            yield "completion of course", course["course"]
    for unit in standing["units"]:
        if unit["is_complete"]:
            yield "completion of unit", unit["unit"]
        yield from ((name, unit["unit"], one) for name in _GROWING for one in unit[name])
