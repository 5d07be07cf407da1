"""An editor at work on the demo: what the admin does, as the code that it calls."""

from random import Random
from typing import Any

from django.db import connection
from wagtail.models import Page

from academy.models import LessonPage
from academy.models.unit import TrackedPage
from cms.documents.transactions import content_transaction


class Editor:
    """One act at a time, each in one transaction, as in the admin."""

    def __init__(self, random: Random):
        self.random = random

    def act(self) -> None:
        """Closes its connection: the database may be put back to yesterday's between two acts."""
        acts = [self.reword, self.reword, self.rewrite_a_quiz, self.add, self.move, self.unpublish, self.publish]
        try:
            self.random.choice(acts)()
        finally:
            connection.close()

    def reword(self) -> None:
        if page := self._lesson(live=True):
            page.title = f"{page.title.split(' · ')[0]} · {self.random.randint(1, 999)}"
            self._publish(page)

    def rewrite_a_quiz(self) -> None:
        """Another version of it: those who began under the one before finish that."""
        page = self._lesson(live=True)
        quiz = next((block for block in page.body if block.block_type == "quiz"), None) if page else None
        if quiz is not None:
            quiz.value["pass_mark"] = self.random.randint(10, 60)
            self._publish(page)

    def add(self) -> None:
        beside = self._lesson(live=True)
        if beside and LessonPage.objects.count() < 40:
            with content_transaction():
                words = [("quote", {"text": "Listen first.", "source": "A colleague"})]
                page = LessonPage(title=f"New {self.random.randint(1, 10**6)}", minutes=5, body=words)
                beside.get_parent().add_child(instance=page)
                page.save_revision().publish()

    def move(self) -> None:
        page, other = self._lesson(live=None), self._lesson(live=None)
        if page and other and page.pk != other.pk and not self._is_taken(page, other.get_parent()):
            with content_transaction():
                page.move(other.get_parent(), pos="last-child")

    def unpublish(self) -> None:
        page = self._lesson(live=True)
        if page and LessonPage.objects.live().count() > 5:
            with content_transaction():
                page.unpublish()

    def publish(self) -> None:
        if page := self._lesson(live=False):
            self._publish(page)

    def _publish(self, page: Any) -> None:
        with content_transaction(exclusive=False):
            page.save_revision().publish()

    def _lesson(self, *, live: bool | None) -> Any:
        """In the source language: translations follow."""
        lessons = LessonPage.objects.filter(locale__language_code="en-gb", alias_of=None)
        found = list(lessons if live is None else lessons.filter(live=live))
        return self.random.choice(found).specific if found else None

    @staticmethod
    def _is_taken(page: TrackedPage, parent: Page) -> bool:
        return parent.get_children().exclude(pk=page.pk).filter(slug=page.slug).exists()
