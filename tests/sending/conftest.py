"""Phones that send over `/learning/sync/`, and quizzes without a page."""

from typing import Any
from uuid import uuid4

from tests.attempts.conftest import another_phone, phone, publish_quiz
from tests.progress.conftest import publish_unit

__all__ = ["another_phone", "phone", "publish_quiz", "publish_unit"]

DEVICE = "0d4f6a3e-6d0c-4c39-8a1e-0f5f6b1f7a01"


def enrolment(**more: Any) -> dict[str, Any]:
    """On a course that is not there: the quickest item to make, which has a receipt as any other."""
    return {"id": str(uuid4()), "kind": "enrolment", "course": str(uuid4()), **more}
