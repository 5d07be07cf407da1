"""What a pack holds: every document and file with its size and digest. Pure rules."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

_WEEK = timedelta(days=7)
#: For how many weeks a pack may be used at least without asking again, unless something in it ends before.
SHORTEST = 13
_MONDAY = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Part:
    """One document or file. `size` in bytes; `sha256` hexadecimal; `role` says what it is there for."""

    url: str
    role: str
    sha256: str
    size: int
    media_type: str

    @classmethod
    def of_json(cls, url: str, role: str, body: bytes) -> "Part":
        return cls(url, role, hashlib.sha256(body).hexdigest(), len(body), "application/json")

    def entry(self) -> dict[str, Any]:
        named = {"url": self.url, "role": self.role, "sha256": self.sha256}
        return {**named, "bytes": self.size, "media_type": self.media_type}


def manifest(head: dict[str, Any], documents: Iterable[Part], files: Iterable[Part]) -> bytes:
    """The `PackManifest` component; the same parts give the same bytes."""
    lists = {"documents": documents, "files": files}
    return orjson.dumps({**head, **{name: [part.entry() for part in parts] for name, parts in lists.items()}})


def sizes(parts: Iterable[Part]) -> dict[str, int]:
    """Bytes by role, for whoever decides what to download."""
    found: dict[str, int] = {}
    for part in parts:
        found[part.role] = found.get(part.role, 0) + part.size
    return dict(sorted(found.items()))


def good_until(now: datetime, first_end: datetime | None) -> datetime:
    """
    When to ask again: a Monday at least 13 weeks ahead, so that the manifest is the same for a week, or when the first
    thing in it ends.
    """
    monday = _MONDAY + ((now - _MONDAY) // _WEEK + 1 + SHORTEST) * _WEEK
    return min(monday, first_end) if first_end else monday
