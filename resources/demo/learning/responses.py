"""What somebody responds to the questions of a quiz, knowing what is right. Pure rules."""

from collections.abc import Mapping
from random import Random
from typing import Any


def responses_to(
    keys: Mapping[str, Any], questions: list[Mapping[str, Any]], skill: float, chance: Random
) -> dict[str, Any]:
    """
    Responses by question id, each right with the chance `skill`. Of a wrong one, another option is picked; where that
    means nothing, the question is left open. `keys` and `questions` are those of a `QuizVersion`.
    """
    found = {one["id"]: _response(one, keys[one["id"]], chance.random() < skill, chance) for one in questions}
    return {question: response for question, response in found.items() if response is not None}


def _response(question: Mapping[str, Any], entry: Mapping[str, Any], is_right: bool, chance: Random) -> Any:
    kind, key = entry["type"], entry["key"]
    if kind == "confidence_scale":
        return _confidence(question["occasion"], chance)
    if is_right:
        return RIGHT[kind](key)
    if kind == "true_false":
        return not key["right"]
    if kind in ("single_choice", "multiple_choice"):
        other = chance.choice([option["id"] for option in question["options"] if option["id"] not in key["right"]])
        return other if kind == "single_choice" else [other]
    return None


def _confidence(occasion: str, chance: Random) -> int:
    """From 1 to 5; higher after the course for most, lower for some."""
    return min(5, max(1, round(chance.gauss(2.7 if occasion == "before" else 3.6, 0.9))))


def _best_way(key: Mapping[str, Any]) -> list[str]:
    way: list[str] = []
    step = key["first"]
    while step is not None:
        choices = {name: choice for name, choice in key["choices"].items() if choice["step"] == step}
        best = max(choices, key=lambda name: ("poor", "fair", "best").index(choices[name]["quality"]))
        way, step = [*way, best], choices[best]["leads_to"]
    return way


#: From a key to the right response, by type.
RIGHT = {
    "single_choice": lambda key: key["right"][0],
    "multiple_choice": lambda key: key["right"],
    "true_false": lambda key: key["right"],
    "numeric": lambda key: float(key["right"]),
    "short_text": lambda key: key["accepted"][0],
    "fill_gaps": lambda key: {gap: forms[0] for gap, forms in key["accepted"].items()},
    "matching": lambda key: key["right"],
    "ordering": lambda key: key["right"],
    "scenario": _best_way,
}
