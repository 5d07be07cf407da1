"""Confidence scales: kept without a name, so that people can be honest."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings

from academy.attempts.responses import without_confidence
from academy.models.attempts import ConfidenceResponse
from academy.models.quizzes import QuizVersion


def record_confidence(learner_id: Any, quiz: Mapping[str, Any], responses: Mapping[str, int], at: datetime) -> None:
    """
    Keep the responses to confidence scales of a quiz (see `QuizVersion.content`), by question id, under a pseudonym.
    Answering again within a week replaces; of two scales for the same measure and occasion the last one counts.
    """
    rows = {
        (question["measure"], question["occasion"]): ConfidenceResponse(
            pseudonym=pseudonym(learner_id, question["measure"]),
            measure=question["measure"],
            occasion=question["occasion"],
            week=monday(at.date()),
            value=responses[question["id"]],
        )
        for question in quiz["questions"]
        if question["id"] in responses
    }
    ConfidenceResponse.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["pseudonym", "measure", "occasion", "week"],
        update_fields=["value"],
    )


def hide_confidence(version: UUID, responses: Mapping[str, Any]) -> dict[str, Any]:
    """
    Responses as they may be kept with a name although they could not be used. They may belong to any version of the
    quiz; where the version is not known here, nobody can tell which of them are to confidence scales.
    """
    quiz = QuizVersion.objects.filter(pk=version).values("unit", "block").first()
    known: dict[str, Any] = {}
    for keys in QuizVersion.objects.filter(**quiz).values_list("keys", flat=True) if quiz else ():
        known.update(keys)
    return without_confidence(known, responses)


def pseudonym(learner_id: Any, measure: str) -> str:
    """HMAC-SHA256 with the programme's secret: one for a person and measure, so that measures can't be joined."""
    words = f"confidence:{measure}:{learner_id}".encode()
    return hmac.new(settings.PROGRAMME_SECRET.encode(), words, hashlib.sha256).hexdigest()


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
