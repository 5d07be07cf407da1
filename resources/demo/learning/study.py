"""What there is to learn in the demo, and somebody who does it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db.models import Q
from wagtail.models import Page

from academy.models import QuizVersion, UnitVersion
from academy.progress.courses import published_course, units_of
from academy.sync.receive import receive
from cms.documents.models import PublishedDocument
from resources.demo.content.course import COURSE
from resources.demo.content.toolkit import TOOLKIT
from resources.demo.keys import key_of
from resources.demo.learning.responses import responses_to

COURSE_KEY = key_of(Page, COURSE.name)


@dataclass(frozen=True)
class Unit:
    """A published unit, as much of it as one has to know to do it."""

    version: str
    completion: dict[str, Any]
    quizzes: list[QuizVersion]


def units_of_the_course() -> list[Unit]:
    """In the order of the course; empty if somebody has withdrawn it."""
    version = published_course(COURSE_KEY)
    in_order = [unit["key"] for module in version.content["modules"] for unit in module["units"]] if version else []
    units = published_units(Q(key__in=units_of(version)) if version else Q(pk=None))
    return [units[UUID(key)] for key in in_order if UUID(key) in units]


def chapters() -> list[Unit]:
    keys = [key_of(Page, chapter.name) for chapter in TOOLKIT.children]
    units = published_units(Q(key__in=keys))
    return [units[key] for key in keys if key in units]


def published_units(wanted: Q) -> dict[UUID, Unit]:
    """By key, in the source language; three queries."""
    rows = PublishedDocument.objects.filter(wanted, is_live=True, locale="en-GB")
    outlines = dict(rows.values_list("key", "outline"))
    contents = UnitVersion.objects.in_bulk([outline["version"] for outline in outlines.values()])
    shown = [pk for outline in outlines.values() for _block, pk in outline["quizzes"]]
    quizzes = QuizVersion.objects.in_bulk(shown)
    return {
        key: Unit(
            outline["version"],
            contents[UUID(outline["version"])].content,
            [quizzes[UUID(pk)] for _block, pk in outline["quizzes"]],
        )
        for key, outline in outlines.items()
    }


class Student:
    """Does things in the name of a learner, always the same by `name`, and sends them as a device would."""

    def __init__(self, learner: Any, name: str, *, skill: float):
        self.learner, self.skill = learner, skill
        self.chance = Random(name)  # noqa: S311 - made-up, and the same each time

    def enrol(self, at: datetime) -> None:
        self._send([{"kind": "enrolment", "course": str(COURSE_KEY)}], at)

    def begin(self, unit: Unit, at: datetime) -> None:
        """See the first half, and open the first quiz."""
        blocks = unit.completion["blocks"]
        starts = [self._start(quiz, self._id()) for quiz in unit.quizzes[:1]]
        self._send([*self._seen(unit, blocks[: len(blocks) // 2 + 1]), *starts], at)

    def complete(self, unit: Unit, at: datetime) -> None:
        """Do all that it asks for; whoever does not pass a quiz may try again the day after."""
        ticks = [self._event(unit, "ticked", block) for block in unit.completion["checkpoints"]]
        attempts = [item for quiz in unit.quizzes for item in self._attempt(quiz, self.skill)]
        finished = self._event(unit, "finished")
        receipts = self._send([*self._seen(unit, unit.completion["blocks"]), *ticks, *attempts, finished], at)
        failed = {one["result"]["version"] for one in receipts if (one.get("result") or {}).get("passed") is False}
        again = [quiz for quiz in unit.quizzes if str(quiz.pk) in failed and quiz.content["attempts_allowed"] is None]
        if again and self.chance.random() < 0.6:
            more = [item for quiz in again for item in self._attempt(quiz, (1 + self.skill) / 2)]
            self._send(more, at + timedelta(days=1))

    def _seen(self, unit: Unit, blocks: list[str]) -> list[dict]:
        return [self._event(unit, "seen", block) for block in blocks]

    def _event(self, unit: Unit, kind: str, block: str = "") -> dict:
        return {"kind": kind, "version": unit.version, **({"block": block} if block else {})}

    def _attempt(self, quiz: QuizVersion, skill: float) -> list[dict]:
        attempt = self._id()
        responses = responses_to(quiz.keys, quiz.content["questions"], skill, self.chance)
        submission = {"kind": "submission", "attempt": attempt, "version": str(quiz.pk), "responses": responses}
        return [self._start(quiz, attempt), submission]

    def _start(self, quiz: QuizVersion, attempt: str) -> dict:
        return {"kind": "start", "attempt": attempt, "version": str(quiz.pk)}

    def _id(self) -> str:
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def _send(self, items: list[dict], at: datetime) -> list[dict]:
        receipts = receive(self.learner, [{"id": self._id(), **item} for item in items], at=at)
        refused = [one for one in receipts if not one["status"].startswith("accepted")]
        if refused:
            raise RuntimeError(f"The demo does something that is refused: {refused[0]}")
        return receipts
