"""Responses go only to questions that the quiz asks, each in the form of its type; what can't be asked is left out."""

from collections.abc import Iterator
from typing import Any

from ..check import Breach, Occasions
from ..schema import GENERATED, misfits
from ..wire import Exchange, Wire

GUIDE = "quizzes"
Questions = dict[str, dict[str, Any]]


def look(wire: Wire) -> Occasions:
    asked: dict[str, Questions] = {}
    for one in wire.asked():
        for quiz in _quizzes(one.answer):
            asked.setdefault(quiz["version"], {}).update({each["id"]: each for each in quiz["questions"]})
        for item in one.items if one in wire.syncs() else ():
            if item.get("kind") == "submission" and isinstance(item.get("responses"), dict):
                yield from _judged(one, item, asked.get(str(item.get("version"))))


def _judged(one: Exchange, item: dict[str, Any], questions: Questions | None) -> Occasions:
    if questions is None:
        yield Breach(f"no quiz of the version {item.get('version')} was asked for", one)
        return
    for name, response in item["responses"].items():
        yield _misfit(one, name, response, questions.get(name))


def _misfit(one: Exchange, name: str, response: Any, question: dict[str, Any] | None) -> Breach | None:
    if question is None:
        return Breach(f"the quiz asks no question {name}", one)
    component = f"{''.join(part.capitalize() for part in question['type'].split('_'))}Response"
    if not (GENERATED / f"schemas/strict/{component}.json").exists():
        return Breach(f"the question {name} is of a type that nobody knows, and can't have a response", one)
    wrong = misfits(response, component)
    return Breach(f"the response to {name}: {wrong[0]} ({component})", one) if wrong else None


def _quizzes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and value.get("type") == "quiz" and "questions" in value:
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _quizzes(part)
