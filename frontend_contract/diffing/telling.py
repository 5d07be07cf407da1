"""A list of changes in words."""

from collections.abc import Iterator, Sequence

from frontend_contract.diffing.change import Change
from frontend_contract.diffing.rules import Level


def told(changes: Sequence[Change], *, since: str) -> str:
    """All of them, what breaks first; each with why it matters, its pointer and its rule."""
    return "\n".join(
        [f"Changes since {since}:" if changes else f"Nothing has changed since {since}.", *_lines(changes)]
    )


def _lines(changes: Sequence[Change]) -> Iterator[str]:
    for level in Level:
        of_level = [change for change in changes if change.level is level]
        if of_level:
            yield f"\n{level.capitalize()}: {len(of_level)}"
        for change in of_level:
            yield f"- {change.what} {change.why}\n  {change.pointer} [{change.rule}]"
