"""Units and courses that learners do, with the phones that send what they did."""

from typing import Any
from uuid import uuid4

import pytest

from academy.models import LessonPage
from cms.documents.build import Build
from tests.attempts.conftest import another_phone, phone, publish_quiz
from tests.conftest import add, drain

__all__ = ["another_phone", "phone", "publish_quiz"]


class PublishedUnit:
    """What a client knows of a unit."""

    def __init__(self, page: LessonPage):
        self.page = page
        document = LessonPage.objects.get(pk=page.pk).document(Build())
        self.key, self.completion = document["key"], document["completion"]
        self.version = self.completion["version"]

    def event(self, kind: str, block: str | None = None, **more: Any) -> dict:
        named = {} if block is None else {"block": block}
        return {"id": str(uuid4()), "kind": kind, "version": self.version, **named, **more}

    def seen(self) -> list[dict]:
        """An event for each block that has to be seen."""
        return [self.event("seen", block) for block in self.completion["blocks"]]


@pytest.fixture
def publish_unit(tree):
    """Publish a lesson of these blocks in the tree's module; gives the `PublishedUnit`."""

    def publish(*blocks: tuple[str, dict], **fields: Any) -> PublishedUnit:
        page = add(tree.module, LessonPage(title=f"Unit {uuid4()}", body=list(blocks), **fields))
        drain()
        return PublishedUnit(page)

    return publish


def quote(words: str = "Listen.") -> tuple[str, dict]:
    return "quote", {"text": words, "source": ""}


def checkpoint(*, required: bool = True) -> tuple[str, dict]:
    return "checkpoint", {"text": "We agreed.", "required": required}
