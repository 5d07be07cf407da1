"""
What stands in recorded examples for what is another at each recording: random ids, times, digests, cursors. So an
example changes only when the contract or the demo does. Pure rules.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

TIME = "2026-01-05T09:00:00Z"
CURSOR = "opaque"
#: A grey pixel.
PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="

_RULES = [
    ("time", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")),
    ("cursor", re.compile(r"(?<=cursor=)[^&]+")),
    ("cursor", re.compile(r"^[\w.-]+:[\w-]{43}$")),  # signed
    ("cursor", re.compile(r"^[\w-]{100,}$")),  # sealed
    ("picture", re.compile(r"data:image/[^\"]+")),
    ("id", re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")),
    ("digest", re.compile(r"(?<![0-9a-f-])[0-9a-f]{10,64}(?![0-9a-f-])")),
]


@dataclass
class StandIns:
    """For one example: what is the same in it stays the same."""

    known: dict[str, str] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=dict)

    def put(self, value: Any) -> Any:
        """The same value with stand-ins in all its texts, names of members among them."""
        if isinstance(value, dict):
            return {self._text(name): self.put(member) for name, member in value.items()}
        if isinstance(value, list):
            return [self.put(item) for item in value]
        return self._text(value) if isinstance(value, str) else value

    def _text(self, text: str) -> str:
        for kind, pattern in _RULES:
            text = pattern.sub(partial(self._instead, kind), text)
        return text

    def _instead(self, kind: str, match: re.Match[str]) -> str:
        found = match[0]
        if found in self.known.values():
            return found
        if found not in self.known:
            self.given[kind] = self.given.get(kind, 0) + 1
            self.known[found] = _MADE[kind](found, self.given[kind])
        return self.known[found]


_MADE: dict[str, Callable[[str, int], str]] = {
    "time": lambda found, number: TIME,
    "cursor": lambda found, number: CURSOR,
    "picture": lambda found, number: PICTURE,
    "id": lambda found, number: f"00000000-0000-4000-8000-{number:012}",
    "digest": lambda found, number: f"{number:0{len(found)}}",
}
