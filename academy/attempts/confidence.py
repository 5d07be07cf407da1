"""Confidence scales: kept without a name, so that people can be honest."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings

from academy.models.attempts import ConfidenceResponse


def record_confidence(learner_id: Any, quiz: Mapping[str, Any], responses: Mapping[str, int], at: datetime) -> None:
    """
    Keep the responses to confidence scales of a quiz (see `QuizVersion.content`), by question id, under a pseudonym.
    Answering again within a week replaces.
    """
    for question in quiz["questions"]:
        if question["id"] in responses:
            ConfidenceResponse.objects.update_or_create(
                pseudonym=pseudonym(learner_id, question["measure"]),
                measure=question["measure"],
                occasion=question["occasion"],
                week=monday(at.date()),
                defaults={"value": responses[question["id"]]},
            )


def pseudonym(learner_id: Any, measure: str) -> str:
    """HMAC-SHA256 with the programme's secret: one for a person and measure, so that measures can't be joined."""
    words = f"confidence:{measure}:{learner_id}".encode()
    return hmac.new(settings.PROGRAMME_SECRET.encode(), words, hashlib.sha256).hexdigest()


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
