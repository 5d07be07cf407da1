"""Confidence scales: kept without a name, so that people can be honest."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings

from academy.attempts.responses import nameless, without_confidence
from academy.models.attempts import ConfidenceResponse
from academy.models.quizzes import QuizVersion
from cms.statements import NewRows

_SAME_SCALE = ("pseudonym", "measure", "occasion", "week")


def confidence_rows(learner_id: Any, version: QuizVersion, responses: Mapping[str, Any], at: datetime) -> NewRows:
    """
    Those responses to a quiz, by question id, that are to confidence scales, as they are kept: under a pseudonym.
    Answering again within a week replaces; of two scales for the same measure and occasion the last one counts.
    """
    scales = nameless(version.keys, responses)
    rows = {
        (question["measure"], question["occasion"]): ConfidenceResponse(
            pseudonym=pseudonym(learner_id, question["measure"]),
            measure=question["measure"],
            occasion=question["occasion"],
            week=monday(at.date()),
            value=scales[question["id"]],
        )
        for question in version.content["questions"]
        if question["id"] in scales
    }
    return NewRows(ConfidenceResponse, list(rows.values()), unique=_SAME_SCALE, update=("value",))


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
