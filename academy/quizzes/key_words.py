"""What is right, in words for editors, whatever the type of the question. Pure rules on frozen questions."""

from collections.abc import Iterator, Mapping
from typing import Any

from academy.attempts.in_words import offered_in

#: Members of a key that need no name: they are what is right.
_RIGHT = ("right", "accepted", "choices")
#: What says nothing.
_NOTHING: tuple[Any, ...] = (None, "0", [], {})


def key_in_words(question: Mapping[str, Any], key: Mapping[str, Any]) -> str:
    """The key of a `QuizVersion` in one line, in the words of the question that it belongs to."""
    names = names_in(question)
    said = {name: _said(value, names) for name, value in key.items() if value not in _NOTHING or value is False}
    return "; ".join(words if name in _RIGHT else f"{name}: {words}" for name, words in said.items()) or "nothing"


def names_in(question: Mapping[str, Any]) -> dict[str, str]:
    """What editors call the things of which a key knows the ids: texts of options, numbers of gaps and steps."""
    gaps = [part["gap"] for part in question.get("parts", []) if part["gap"]]
    steps = [step["id"] for step in question.get("steps", [])]
    return {
        **dict(offered_in(question)),
        **{gap: f"gap {number}" for number, gap in enumerate(gaps, 1)},
        **{step: str(number) for number, step in enumerate(steps, 1)},
    }


def _said(value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(f"“{names.get(one, one)}”" for one in value)
    if isinstance(value, dict):
        return ", ".join(_pairs(value, names))
    return str(names.get(value, value))


def _pairs(members: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for name, value in members.items():
        if isinstance(value, dict):
            facts = {fact.replace("_", " "): _said(inner, names) for fact, inner in value.items() if inner is not None}
            yield f"“{names.get(name, name)}” ({', '.join(f'{fact} {words}' for fact, words in facts.items())})"
        else:
            said = _said(value, names)
            yield f"“{names.get(name, name)}”: {said if isinstance(value, list) else f'“{said}”'}"
