"""Which questions an attempt asks, and in which order. Clients work it out alike, also offline. Pure rules."""

import hashlib
from typing import Any
from uuid import UUID


def rank(attempt: UUID, item: str) -> str:
    """Where an item stands in an attempt: SHA-256 over the attempt's id and the item's, as lower-case text."""
    return hashlib.sha256(f"{attempt}{item}".encode()).hexdigest()


def drawn(attempt: UUID, quiz: dict[str, Any]) -> list[dict[str, Any]]:
    """
    The questions of a quiz (see `QuizVersion.content`) that this attempt asks, in the order in which they were
    written. A draw takes the first of those that carry points, by rank; the others are always asked.
    """
    questions = quiz["questions"]
    if not quiz["draw"]:
        return questions
    scored = sorted((one["id"] for one in questions if one["points"]), key=lambda item: rank(attempt, item))
    taken = set(scored[: quiz["draw"]])
    return [one for one in questions if not one["points"] or one["id"] in taken]


def asked(attempt: UUID, quiz: dict[str, Any]) -> list[dict[str, Any]]:
    """The questions that this attempt asks, in its own order of questions and options."""
    questions = drawn(attempt, quiz)
    if not quiz["shuffle"]:
        return questions
    return sorted((_shuffled(attempt, one) for one in questions), key=lambda one: rank(attempt, one["id"]))


def _shuffled(attempt: UUID, question: dict[str, Any]) -> dict[str, Any]:
    if "options" not in question:
        return question
    return {**question, "options": sorted(question["options"], key=lambda option: rank(attempt, option["id"]))}
