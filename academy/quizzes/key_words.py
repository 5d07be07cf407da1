"""What is right, in words for editors, whatever the type of the question. Pure rules on frozen questions."""

from collections.abc import Iterator, Mapping
from typing import Any

from academy.attempts.in_words import offered_in

#: Members of a key that need no name: they are what is right.
_RIGHT = ("right", "accepted", "choices")
RIGHT = "What is right"


def key_in_words(question: Mapping[str, Any], key: Mapping[str, Any]) -> dict[str, str]:
    """
    The key of a `QuizVersion` in the words of the question that it belongs to. Where each thing has a right one of its
    own, such as a gap, there is a line for each; the others have one line.
    """
    names = names_in(question)
    return dict(line for name, value in key.items() for line in _lines(name, value, names))


def names_in(question: Mapping[str, Any]) -> dict[str, str]:
    """What editors call the things of which a key knows the ids: texts of options, numbers of gaps and steps."""
    gaps = [part["gap"] for part in question.get("parts", []) if part["gap"]]
    steps = [step["id"] for step in question.get("steps", [])]
    return {
        **{identity: quoted(text) for identity, text in offered_in(question)},
        **{gap: f"gap {number}" for number, gap in enumerate(gaps, 1)},
        **{step: str(number) for number, step in enumerate(steps, 1)},
    }


def quoted(text: str) -> str:
    """In quotation marks, unless it has some or is empty."""
    return text if not text or (text[0], text[-1]) == ("“", "”") else f"“{text}”"


def _lines(name: str, value: Any, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    label = RIGHT if name in _RIGHT else name.replace("_", " ").capitalize()
    if isinstance(value, dict):
        for of, inner in value.items():
            yield f"{label} for {names.get(of, of)}", _said(inner, names)
    else:
        yield label, _said(value, names)


def _said(value: Any, names: Mapping[str, str]) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(names.get(one, quoted(str(one))) for one in value) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {_said(one, names)}" for name, one in value.items() if one)
    return names.get(value, str(value))
