"""What a learner does with each type of question, in the words that it shows, and what a phone sends for it."""

from typing import Any


def responses(quiz: dict[str, Any], words: dict[str, Any]) -> dict[str, Any]:
    """Responses to a quiz as clients get it; `words` are by the type of question, of which it has one each."""
    return {one["id"]: _SENT[one["type"]](one, words[one["type"]]) for one in quiz["questions"] if one["type"] in words}


def named(faces: list[dict[str, Any]], text: str) -> str:
    """The id of what begins with this text: it may have been reworded behind."""
    (found,) = [face["id"] for face in faces if face["text"].startswith(text)]
    return found


def _gaps(question: dict[str, Any], texts: list[str]) -> dict[str, str]:
    gaps = [part["gap"] for part in question["parts"] if part["gap"]]
    return dict(zip(gaps, texts, strict=True))


def _way(question: dict[str, Any], texts: list[str]) -> list[str]:
    choices = [choice for step in question["steps"] for choice in step["choices"]]
    return [named(choices, text) for text in texts]


def _as_it_is(question: dict[str, Any], response: Any) -> Any:
    return response


_SENT = {
    "single_choice": lambda question, text: named(question["options"], text),
    "multiple_choice": lambda question, texts: [named(question["options"], text) for text in texts],
    "true_false": _as_it_is,
    "matching": lambda question, pairs: {
        named(question["items"], item): named(question["choices"], choice) for item, choice in pairs.items()
    },
    "ordering": lambda question, texts: [named(question["items"], text) for text in texts],
    "numeric": _as_it_is,
    "short_text": _as_it_is,
    "fill_gaps": _gaps,
    "scenario": _way,
    "confidence_scale": _as_it_is,
}
