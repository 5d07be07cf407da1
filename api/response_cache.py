"""
Answers kept in this process. One is good only while the change log's head is what it was when the answer was
made, so a change is seen by the next request in every process, whoever made it.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from django.utils import timezone

from cms.documents.changes import Head

#: Something may become visible by the clock alone; a list may miss it for this long.
_LONGEST = timedelta(seconds=10)
#: Bytes that an entry costs besides its name and body, roughly.
_OVERHEAD = 1000


@dataclass(frozen=True)
class Answer:
    """What an endpoint found. `body` is None where the client's copy is still good; `until` is the first expiry."""

    body: bytes | None = field(repr=False)
    etag: str
    until: datetime | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class ResponseCache:
    """Least recently used answers, up to a number of bytes, names and overhead counted."""

    def __init__(self, most_bytes: int = 64 * 1024 * 1024):
        self._most = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[str, tuple[Head, datetime, Answer]] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str, head: Head, now: datetime) -> Answer | None:
        with self._lock:
            entry = self._kept.get(name)
            if entry is None or entry[0] != head or entry[1] <= now:
                return None
            self._kept.move_to_end(name)
            return entry[2]

    def put(self, name: str, head: Head, answer: Answer) -> None:
        end = timezone.now() + _LONGEST
        if answer.until is not None:
            end = min(end, answer.until)
        with self._lock:
            self._drop(name)
            self._kept[name] = (head, end, answer)
            self._bytes += _size(name, answer)
            while self._bytes > self._most:
                self._drop(next(iter(self._kept)))

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _drop(self, name: str) -> None:
        entry = self._kept.pop(name, None)
        if entry is not None:
            self._bytes -= _size(name, entry[2])


def _size(name: str, answer: Answer) -> int:
    return len(answer.body or b"") + len(name) + _OVERHEAD


responses = ResponseCache()
