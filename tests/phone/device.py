"""One of a learner's devices, as it does the course: it downloads, works without a network, and sends in any order."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

from tests.phone.phone import Phone

_LEARNING = "/api/v1/learning"


class Device:
    """`clock` is what it takes the time to be. What it does waits in `outbox` until it is sent."""

    def __init__(self, phone: Phone, course: Any, *, clock: datetime):
        self.phone, self.course, self.clock = phone, str(course), clock
        self.random = Random(clock.year)
        self.outbox: list[dict[str, Any]] = []

    def download(self) -> None:
        outline = self.phone.read(f"{_LEARNING}/content/courses/{self.course}/outline/")
        self.version = outline["version"]
        self.units = [lesson["key"] for module in outline["modules"] for lesson in module["lessons"]]
        self.documents = {key: self.phone.lesson(key) for key in self.units}

    def enrol(self) -> None:
        self.outbox.append({"id": str(uuid4()), "kind": "enrolment", "course": self.course})

    def work(self, *units: str) -> None:
        """Do units whole, as they were downloaded."""
        for unit in units:
            self.outbox += self._items(self.documents[unit])

    def send(self) -> list[dict[str, Any]]:
        """All that waits, shuffled, in batches of any size; the receipts, in the order of sending."""
        self.random.shuffle(self.outbox)
        receipts = []
        while self.outbox:
            size = self.random.randint(1, 40)
            batch, self.outbox = self.outbox[:size], self.outbox[size:]
            receipts += self.phone.send(*batch)
        return receipts

    def standing(self) -> dict[str, Any]:
        """The whole answer about the course."""
        return self.phone.read(f"{_LEARNING}/standing/?course={self.course}")

    def _items(self, document: dict[str, Any]) -> list[dict[str, Any]]:
        asked, blocks = document["completion"], {block["id"]: block for block in document["body"]}
        seen = [self._event("seen", asked, block=block) for block in asked["blocks"]]
        ticked = [self._event("ticked", asked, block=block) for block in asked["checkpoints"]]
        quizzes = [self._submission(blocks[quiz]["version"]) for quiz in asked["quizzes"]]
        return [*seen, *ticked, *quizzes, self._event("finished", asked)]

    def _event(self, kind: str, asked: dict[str, Any], **more: str) -> dict[str, Any]:
        return self._item(kind, version=asked["version"], **more)

    def _submission(self, version: str) -> dict[str, Any]:
        return self._item("submission", version=version, attempt=str(uuid4()), responses={})

    def _item(self, kind: str, **members: Any) -> dict[str, Any]:
        self.clock += timedelta(seconds=self.random.randint(-300, 300))
        at = self.clock.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {"id": str(uuid4()), "kind": kind, "course_version": self.version, "at": at, **members}
