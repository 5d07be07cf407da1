"""A learner's own attempts at quizzes: all of them in short, and one as it may be looked at again."""

from typing import Any
from uuid import UUID

import orjson
from django.db.models import Window
from django.db.models.functions import RowNumber

from academy.attempts.review import has_passed_quiz, review
from academy.attempts.summary import summary
from academy.models import Attempt
from api import parameters as p
from api.learning.newest import NewestFirst
from api.reading import Answer, ReadingView, found, json_answer
from cms.documents.render import strong_etag
from cms.shapes import string

BLOCK = p.Parameter(string(minLength=1, maxLength=36), p.short(36), "Only those at this quiz: the id of its block.")


class AttemptList(ReadingView):
    """The signed-in learner's attempts in short, the newest first."""

    learner = True
    component = "AttemptList"
    parameters = {
        "unit": p.Parameter(p.KEY.schema, p.KEY.read, "Only those in this unit."),
        "block": BLOCK,
        "cursor": p.CURSOR,
        "limit": p.LIMIT,
    }

    def answer(self, principal, known, unit: UUID | None, block: str | None, cursor: str | None, limit: int) -> Answer:
        given: dict[str, Any] = {"unit": unit, "block": block}
        own = Attempt.objects.filter(
            learner_id=self.request.user.pk, **{name: value for name, value in given.items() if value is not None}
        )
        # Not the row's id: cursors can be read, and its steps would tell how many attempts others make.
        numbered = own.defer("responses", "shares").annotate(number=Window(RowNumber(), order_by="id"))
        pages = NewestFirst("attempts", given, limit)
        window = pages.window(numbered, cursor)
        body = orjson.dumps({**pages.links(window), "items": [summary(attempt) for attempt in window.rows]})
        return Answer(body, strong_etag(body))


class AttemptDetail(ReadingView):
    """One of the signed-in learner's attempts, with what is right as far as the quiz's feedback allows."""

    learner = True
    component = "AttemptReview"

    def answer(self, principal, known, attempt: UUID) -> Answer:
        own = Attempt.objects.filter(learner_id=self.request.user.pk, key=attempt)
        row = found(own.select_related("version").prefetch_related("version__corrections").first())
        return json_answer(review(row, has_passed=has_passed_quiz(row)))
