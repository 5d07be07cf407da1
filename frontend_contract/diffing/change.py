"""One difference between two versions of the contract."""

from dataclasses import dataclass

from frontend_contract.diffing.place import Place
from frontend_contract.diffing.rules import RULES, Level


@dataclass(frozen=True)
class Change:
    """`pointer` (RFC 6901) leads into the new document; into the old one, where `what` says that something is gone."""

    pointer: str
    level: Level
    what: str
    why: str
    rule: str


def change(name: str, place: Place, what: str) -> Change:
    """As the rule of that name sees it. `what` is a sentence without its full stop."""
    rule = RULES[name]
    return Change(place.pointer, rule.level, f"{what[0].upper()}{what[1:]}.", rule.why, rule.name)


def listed(values) -> str:
    """Values in words, in order."""
    return ", ".join(f"`{value}`" for value in sorted(values, key=str))
