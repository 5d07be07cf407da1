"""Responses in plain words, for a learner who reads what they answered. Pure rules on frozen questions."""

from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from django.utils.html import strip_tags

from cms.shapes import ONLY_COUNTS

NAMELESS = "answered; what you chose is kept without your name"


def responses_in_words(questions: list[dict[str, Any]], responses: Mapping[str, Any]) -> list[str]:
    """A line for each question, in its order, and one for each response to a question that was not asked."""
    asked = {question["id"]: question for question in questions}
    lines = [f"{_prompt(one)} – {_said(one, responses)}" for one in questions]
    others = [f"{name} – {_words(value, {})}" for name, value in responses.items() if name not in asked]
    return lines + others


def _said(question: dict[str, Any], responses: Mapping[str, Any]) -> str:
    if question["id"] not in responses:
        return "left open"
    if question.get("seen_by") == ONLY_COUNTS:
        return NAMELESS
    return _words(responses[question["id"]], dict(offered_in(question)))


def _prompt(question: dict[str, Any]) -> str:
    return unescape(strip_tags(question["prompt"])).strip()


def offered_in(member: Any) -> Iterator[tuple[str, str]]:
    """Ids and texts of all that a question offers, however deep."""
    if isinstance(member, dict):
        if isinstance(member.get("id"), str) and isinstance(member.get("text"), str):
            yield member["id"], member["text"]
        member = list(member.values())
    if isinstance(member, list):
        for inner in member:
            yield from offered_in(inner)


def _words(value: Any, offered: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_words(one, offered) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{_words(name, offered)}: {_words(one, offered)}" for name, one in value.items())
    return offered.get(value, value) if isinstance(value, str) else str(value)
