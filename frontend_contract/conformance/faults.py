"""What goes wrong at the mock server with `--faults`: the same each time, by what was asked how often."""

from dataclasses import dataclass, field
from typing import Any

#: Calls of `sync/`, counted from 1.
LOST, BUSY = 1, 2
#: The content that is asked for so many times, counted from 1, meets “too many requests”.
TOO_MANY = 2
#: Seconds of `Retry-After`.
WAIT = 1
#: Kinds that may be refused without stopping what a client does next.
_REFUSED_KINDS = ("seen", "ticked", "finished")


@dataclass
class Faults:
    """An answer of `sync/` is lost, and one is busy; of the items, one is to be sent again and one is rejected."""

    syncs: int = 0
    contents: int = 0
    try_again: str | None = None
    rejected: str | None = None
    accepted: set[str] = field(default_factory=set)

    def of_sync(self) -> int | None:
        """Status: 0 for a lost answer, None if all goes well."""
        self.syncs += 1
        return {LOST: 0, BUSY: 503}.get(self.syncs)

    def of_content(self) -> int | None:
        self.contents += 1
        return 429 if self.contents == TOO_MANY else None

    def receipt(self, item: dict[str, Any]) -> tuple[str, str | None, str | None]:
        """Status, code and reason of an item's receipt."""
        name = str(item.get("id"))
        if self.try_again is None:
            self.try_again = name
            return "rejected", "try-again", "Something broke. It will be sent again."
        if (
            self.rejected is None
            and name not in self.accepted | {self.try_again}
            and item.get("kind") in _REFUSED_KINDS
        ):
            self.rejected = name
        if name == self.rejected:
            return "rejected", "unknown-version", "This page is not known here. What you did is kept."
        self.accepted.add(name)
        return "accepted", None, None
