"""One walk through two documents in one direction."""

from dataclasses import dataclass, field

from frontend_contract.diffing.change import Change, change
from frontend_contract.diffing.node import Node
from frontend_contract.diffing.place import Place
from frontend_contract.diffing.rules import Direction


@dataclass(frozen=True)
class Walk:
    """Remembers which pairs it has met, so that each is judged once and what refers to itself comes to an end."""

    direction: Direction
    met: set[tuple[str, str]] = field(default_factory=set)

    @property
    def is_sent(self) -> bool:
        return self.direction is Direction.SENT

    def meets_anew(self, old: Node, new: Node) -> bool:
        pair = (old.place.pointer, new.place.pointer)
        is_new = pair not in self.met
        self.met.add(pair)
        return is_new

    def edit(self, name: str, place: Place, what: str) -> Change:
        """A change as the rule for this direction sees it."""
        return change(f"{self.direction}-{name}", place, what)
