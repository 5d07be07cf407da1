"""Trying a quiz of a draft: marked and shown like an attempt, and kept nowhere, not even as a count."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from academy.attempts.responses import check_responses, without_confidence
from academy.attempts.review import review
from academy.attempts.submit import marked, write_mark
from academy.models.attempts import Attempt
from academy.models.quizzes import QuizVersion
from academy.quizzes.freeze import quizzes_on
from cms.documents.build import Build


def trials_of(page, build: Build) -> dict[str, dict[str, Any]]:
    """What the quizzes of a draft are judged by, by block id: what a published one would freeze."""
    return {
        quiz.block: {"unit": str(quiz.unit), "content": quiz.content.public, "keys": quiz.content.keys}
        for quiz in quizzes_on(page, build)
    }


def try_quiz(
    quiz: Mapping[str, Any],
    attempt: UUID,
    responses: Mapping[str, Any],
    *,
    block: str,
    has_passed: bool,
    at: datetime,
) -> dict[str, Any]:
    """
    The `AttemptReview` component for responses to one of `trials_of`. `has_passed`: as somebody who has passed it
    before. Raises UnknownQuestion and BadResponse.
    """
    check_responses(quiz["keys"], responses)
    unit = UUID(quiz["unit"])
    version = QuizVersion(unit=unit, block=block, content=quiz["content"], keys=quiz["keys"])
    tried = Attempt(
        key=attempt, unit=unit, block=block, version=version, started_at=at, submitted_at=at,
        responses=without_confidence(quiz["keys"], responses),
    )  # fmt: skip
    write_mark(tried, marked(tried, version, ()), at=at)
    return review(tried, has_passed=has_passed or bool(tried.passed))
