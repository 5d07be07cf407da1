"""Whether responses fit the quiz that they answer. Pure rules."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from academy.errors import BadResponse, UnknownQuestion
from academy.quizzes.registry import question_types
from academy.sync.checking import Checker, is_uuid
from cms.shapes import ONLY_COUNTS


def check_responses(keys: Mapping[str, dict[str, Any]], responses: Mapping[str, Any]) -> None:
    """Raises unless each response belongs to a question of the quiz and fits that type's `response_schema`."""
    for question, response in responses.items():
        if question not in keys:
            raise UnknownQuestion(_no_such(question))
        if not _checker(keys[question]["type"]).accepts(response):
            raise BadResponse(f"The response to {question} is not what a {keys[question]['type']} question takes.")


def _no_such(question: str) -> str:
    """Names it only if it looks like an id: a text may have slipped into its place, and receipts are kept."""
    return f"There is no question {question if is_uuid(question) else 'of one of these names'} in this version."


def without_confidence(keys: Mapping[str, dict[str, Any]], responses: Mapping[str, Any]) -> dict[str, Any]:
    """The responses as they may be kept with a name: of a confidence scale, only that it was answered."""
    return {
        question: True if _is_nameless(keys.get(question)) else response for question, response in responses.items()
    }


def nameless(keys: Mapping[str, dict[str, Any]], responses: Mapping[str, Any]) -> dict[str, Any]:
    """The responses that may only be kept without a name, by question id."""
    return {question: response for question, response in responses.items() if _is_nameless(keys.get(question))}


def _is_nameless(known: dict[str, Any] | None) -> bool:
    return known is not None and question_types.classes()[known["type"]].seen_by == ONLY_COUNTS


@cache
def _checker(kind: str) -> Checker:
    return Checker(question_types.classes()[kind].response_schema)
