"""How an attempt is marked. Pure rules; what a response of each type earns is in `academy/questions/`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

#: Takes the type of a question, its key and a response; gives the share of the points, from 0 to 1.
Grade = Callable[[str, dict[str, Any], Any], Fraction]


@dataclass(frozen=True)
class Mark:
    """What an attempt earned. `shares` holds the share of the points by question, for those that carry points."""

    shares: dict[str, Fraction]
    score: Fraction
    max_score: int

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down; None where nothing carries points."""
        return int(100 * self.score / self.max_score) if self.max_score else None

    def passes(self, pass_mark: int) -> bool:
        """Whether the points reach this many per cent, exactly."""
        return not self.max_score or 100 * self.score >= pass_mark * self.max_score


def mark(
    keys: Mapping[str, dict[str, Any]],
    asked: Iterable[str],
    responses: Mapping[str, Any],
    grade: Grade,
    corrections: Mapping[str, list[dict[str, Any]]] | None = None,
) -> Mark:
    """
    Mark the questions that were asked; one without a response earns nothing. `keys` is that of a `QuizVersion`.
    Where a key was corrected, the best of all marks counts, so that a correction takes nothing from anyone.
    """
    shares = {}
    for question in asked:
        if keys[question]["points"]:
            known = [keys[question]["key"], *(corrections or {}).get(question, [])]
            shares[question] = _best(keys[question]["type"], known, responses.get(question), grade)
    score = sum((share * keys[question]["points"] for question, share in shares.items()), Fraction(0))
    return Mark(shares, score, sum(keys[question]["points"] for question in shares))


def _best(kind: str, known: list[dict[str, Any]], response: Any, grade: Grade) -> Fraction:
    if response is None:
        return Fraction(0)
    return max(min(max(grade(kind, key, response), Fraction(0)), Fraction(1)) for key in known)
